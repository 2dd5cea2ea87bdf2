import type { KeptText } from '../../../domain/search/root.ts';
import { withoutDigests } from './digests.ts';
import {
  decodeText,
  type FileReading,
  type FileText,
  NOTHING,
  printableRuns,
} from './file-text.ts';
import { readImage } from './image.ts';
import { jsonTexts } from './json.ts';
import { markupTexts } from './markup.ts';
import { readOffice, unreadable, unzipped } from './office.ts';
import { type PdfTools, readPdf } from './pdf.ts';
import { csvTexts } from './table-text.ts';

/** Programs and fonts, which say nothing to a reader. */
const SILENT = /\.(?:woff2?|ico)$/;

/** What the search keeps of pages. */
const SEARCH_TEXTS = /^search\/texts\/[^/]+-\d+\/\d+\.json$/;

/**
 * Everything a file says, by what its name says it is. Nothing is cleared only because it is unknown.
 * `explain`: numbers in it must say what they are, as they need not on a finished page.
 */
export async function readFile(
  path: string,
  bytes: Uint8Array,
  tools: PdfTools,
  explain = true,
): Promise<FileReading> {
  const kind = SEARCH_TEXTS.test(path)
    ? 'texts'
    : (/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
  if (SILENT.test(path)) return NOTHING;
  if (['jpg', 'jpeg', 'png', 'webp'].includes(kind)) return readImage(bytes);
  if (kind === 'pdf') return readPdf(bytes, tools);
  if (kind === 'docx' || kind === 'xlsx') return readOffice(bytes);
  if (kind === 'zip') return readZip(bytes, tools, explain);
  return { texts: plainTexts(kind, bytes, explain), faults: [] };
}

function plainTexts(kind: string, bytes: Uint8Array, explain: boolean): FileText[] {
  switch (kind) {
    case 'html':
    case 'htm':
    case 'svg':
    case 'xml':
    case 'atom':
    case 'rss':
      return markupTexts(decodeText(bytes), { explain });
    case 'json':
    case 'webmanifest':
      return jsonTexts(decodeText(bytes), '数据', explain);
    case 'csv':
      return csvTexts(decodeText(bytes), explain);
    case 'js':
    case 'mjs':
    case 'css':
      return [{ place: '脚本', text: withoutDigests(decodeText(bytes)), kind: 'code' }];
    case 'ics':
      return words(calendarWords(decodeText(bytes)));
    case 'texts':
      return searchTexts(decodeText(bytes));
    default:
      return isText(bytes)
        ? words(decodeText(bytes))
        : [{ place: '内容', text: printableRuns(bytes), kind: 'code' }];
  }
}

function words(text: string): FileText[] {
  return [{ place: '正文', text: withoutDigests(text), kind: 'words', line: 1 }];
}

/** A calendar with its folded lines whole; the id of an event has the form of a mailbox and is none. */
function calendarWords(text: string): string {
  return text.replace(/\r?\n[ \t]/g, '').replace(/^(UID:[^@\r\n]*)@[^\r\n]*/gm, '$1');
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Pages as the search keeps them, each with its address, their cells parted by spaces alone. */
function searchTexts(json: string): FileText[] {
  return (JSON.parse(json) as KeptText[]).map(([url, text]) => ({
    place: `${url} 的搜索索引`,
    text: withoutDigests(text),
    kind: 'flat',
  }));
}

async function readZip(bytes: Uint8Array, tools: PdfTools, explain: boolean): Promise<FileReading> {
  const parts = unzipped(bytes);
  if (!parts) return { texts: [], faults: [unreadable()] };
  const readings = await Promise.all(
    Object.entries(parts).map(async ([name, content]) => {
      const { texts, faults } = await readFile(name, content, tools, explain);
      const inside = texts.map((text) => ({ ...text, place: `压缩包内${text.place}` }));
      return {
        texts: [{ place: '压缩包内文件名', text: name, kind: 'words' } as const, ...inside],
        faults,
      };
    }),
  );
  return {
    texts: readings.flatMap(({ texts }) => texts),
    faults: readings.flatMap(({ faults }) => faults),
  };
}
