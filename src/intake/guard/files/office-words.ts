import { strFromU8, type Unzipped } from 'fflate';
import { SaxesParser } from 'saxes';
import { readXlsx } from '../../file/xlsx/read-xlsx.ts';
import { BREAK } from './file-text.ts';

/** What a Word or Excel file says, line by line, and its tables column by column. */
export interface OfficeWords {
  readonly text: string;
  readonly columns: readonly (readonly string[])[];
}

const WORD_TEXT = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i;

/** All the words of a file that people read. */
export function officeWords(bytes: Uint8Array, parts: Unzipped): OfficeWords {
  const pages = Object.entries(parts).filter(([name]) => WORD_TEXT.test(name));
  const read =
    pages.length > 0 ? pages.map(([, xml]) => wordPart(strFromU8(xml))) : sheets(bytes, parts);
  return {
    text: [...read.map(({ text }) => text), ...besideWords(parts)].join(BREAK),
    columns: read.flatMap(({ columns }) => columns),
  };
}

/** Words in Chinese, or something covered with stars: what is neither formatting nor a number. */
const WORDS = /\p{Script=Han}|[*＊]{2}/u;

/** What stands in attributes of any part, and in parts that are no page: names of sheets, tips, lists to choose from. */
function besideWords(parts: Unzipped): string[] {
  const words: string[] = [];
  const take = (text: string): void => {
    if (WORDS.test(text)) words.push(text);
  };
  for (const [name, content] of Object.entries(parts)) {
    // Properties of the file are not published.
    if (!/\.(?:xml|rels|vml)$/i.test(name) || name.startsWith('docProps/')) continue;
    const parser = new SaxesParser();
    parser.on('attribute', ({ value }) => take(value));
    if (!WORD_TEXT.test(name)) {
      parser.on('text', take);
      parser.on('cdata', take);
    }
    parser.on('error', () => {});
    parser.write(strFromU8(content)).close();
  }
  return words;
}

function sheets(bytes: Uint8Array, parts: Unzipped): OfficeWords[] {
  try {
    return readXlsx(bytes).map(({ rows }) =>
      tableWords(rows.map(({ cells }) => cells.map((cell) => cell.text))),
    );
  } catch {
    // Whose cells cannot be told has words all the same, one string after another.
    const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
    const cells = strings.split('</si>').map((cell) => cell.replace(/<[^>]*>/g, ''));
    return [{ text: cells.join('\n'), columns: [cells] }];
  }
}

function tableWords(rows: readonly (readonly string[])[]): OfficeWords {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
  return { text: rows.map((row) => row.join('，')).join('\n'), columns };
}

/** Paragraphs and tables of one part; one that is not well formed is refused elsewhere. */
function wordPart(xml: string): OfficeWords {
  const lines: string[] = [];
  const columns: (readonly string[])[] = [];
  const tables: string[][][] = [];
  let run = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') run = '';
    else if (name === 'w:tab' || name === 'w:br') run += ' ';
    else if (name === 'w:tbl') tables.push([]);
    else if (name === 'w:tr') tables.at(-1)?.push([]);
    else if (name === 'w:tc') tables.at(-1)?.at(-1)?.push('');
  });
  const take = (text: string): void => {
    run += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') columns.push(...tableWords(tables.pop() ?? []).columns);
    if (name !== 'w:p') return;
    lines.push(run);
    const row = tables.at(-1)?.at(-1);
    row?.push(`${row.pop() ?? ''}${run}`);
    run = '';
  });
  // What comes before a fault has been read all the same.
  parser.on('error', () => {});
  parser.write(xml).close();
  return { text: lines.join('\n'), columns };
}
