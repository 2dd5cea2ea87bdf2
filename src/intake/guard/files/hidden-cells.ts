import { strFromU8, type Unzipped } from 'fflate';
import { SaxesParser } from 'saxes';
import type { FileFault } from './file-text.ts';
import { isOfPaper, localName } from './office-markup.ts';

const SHEET_PART = /^xl\/worksheets\/[^/]+\.xml$/i;

/** Cells of a workbook that hold something and show nothing: white on white, under another, on no sheet. */
export function hiddenCells(parts: Unzipped): FileFault[] {
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const sheets = Object.keys(parts).filter((name) => SHEET_PART.test(name));
  const listed = xml('xl/workbook.xml').match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
  const white = whiteStyles(xml('xl/styles.xml'));
  const cells = sheets.map((name) => cellsOf(xml(name)));
  return [
    ...(sheets.length > listed ? [UNLISTED] : []),
    ...(cells.some(({ styles }) => styles.some((style) => white.has(style))) ? [WHITE] : []),
    ...(cells.some(isUnderAnother) ? [UNDER] : []),
  ];
}

/** Strings of a workbook that no cell shows: what stood in cells before. */
export function withoutUnusedStrings(parts: Unzipped): Unzipped {
  const name = 'xl/sharedStrings.xml';
  const strings = parts[name];
  if (!strings) return parts;
  const used = new Set(
    Object.entries(parts)
      .filter(([part]) => SHEET_PART.test(part))
      .flatMap(([, content]) => cellsOf(strFromU8(content)).strings),
  );
  let at = -1;
  const left = strFromU8(strings).replace(/<si\b[^>]*?(?:\/>|>[\s\S]*?<\/si>)/g, (string) => {
    at += 1;
    return used.has(at) ? string : '<si><t/></si>';
  });
  return { ...parts, [name]: new TextEncoder().encode(left) };
}

interface SheetCells {
  /** Places, by row and column from 1, of cells that hold something. */
  readonly held: readonly (readonly [row: number, column: number])[];
  /** Numbers of the styles of those cells. */
  readonly styles: readonly number[];
  /** Numbers of the strings that they show. */
  readonly strings: readonly number[];
  /** Merged ranges: rows and columns, first and last. */
  readonly merged: readonly (readonly number[])[];
}

function cellsOf(xml: string): SheetCells {
  const held: [number, number][] = [];
  const styles: number[] = [];
  const strings: number[] = [];
  const merged: number[][] = [];
  let cell: Readonly<Record<string, string>> = {};
  let text = '';
  reading(xml, {
    open(name, attributes) {
      if (name === 'mergeCell') merged.push((attributes.ref ?? '').split(':').flatMap(placeOf));
      if (name !== 'c') return;
      cell = attributes;
      text = '';
    },
    text(more, inside) {
      if (inside === 'v' || inside === 't') text += more;
    },
    close(name) {
      if (name !== 'c' || text.trim() === '') return;
      held.push(placeOf(cell.r ?? ''));
      styles.push(Number(cell.s ?? 0));
      if (cell.t === 's') strings.push(Number(text));
    },
  });
  return { held, styles, strings, merged };
}

function isUnderAnother({ held, merged }: SheetCells): boolean {
  return merged.some(([top = 0, left = 0, bottom = 0, right = 0]) =>
    held.some(
      ([row, column]) =>
        row >= top &&
        row <= bottom &&
        column >= left &&
        column <= right &&
        !(row === top && column === left),
    ),
  );
}

/** Numbers of the cell styles whose letters are white and whose ground is not coloured. */
function whiteStyles(xml: string): Set<number> {
  const fonts: boolean[] = [];
  const fills: boolean[] = [];
  const white = new Set<number>();
  const path: string[] = [];
  let style = -1;
  reading(xml, {
    open(name, of) {
      const within = path.at(-1);
      path.push(name);
      if (name === 'font' && within === 'fonts') fonts.push(false);
      if (name === 'fill' && within === 'fills') fills.push(false);
      if (name === 'color' && within === 'font') fonts[fonts.length - 1] = isOfPaper(of);
      if (name === 'fgColor' && within === 'patternFill') fills[fills.length - 1] = !isOfPaper(of);
      if (name !== 'xf' || within !== 'cellXfs') return;
      style += 1;
      if (fonts[Number(of.fontId ?? 0)] && !fills[Number(of.fillId ?? 0)]) white.add(style);
    },
    close() {
      path.pop();
    },
  });
  return white;
}

/** Row and column, from 1, of a place such as B3. */
function placeOf(ref: string): [row: number, column: number] {
  const [, letters = '', row = '0'] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(ref) ?? [];
  const column = [...letters.toUpperCase()].reduce(
    (sum, one) => sum * 26 + one.charCodeAt(0) - 64,
    0,
  );
  return [Number(row), column];
}

interface Listener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string, inside: string) => void;
}

/** Reads markup element by element, by names without prefix; what cannot be read is refused elsewhere. */
function reading(xml: string, { open, close, text }: Listener): void {
  const parser = new SaxesParser();
  let inside = '';
  parser.on('opentag', ({ name, attributes }) => {
    inside = localName(name);
    open(inside, attributes as Readonly<Record<string, string>>);
  });
  parser.on('closetag', ({ name }) => {
    inside = '';
    close(localName(name));
  });
  parser.on('text', (more) => text?.(more, inside));
  parser.on('error', () => {});
  parser.write(xml).close();
}

const COPY = '请把看得见的单元格复制到新的空白工作簿里（选「粘贴数值」）再存，或另存为 PDF。';
const UNLISTED = fault('有不在工作簿里的工作表，打开看不见，但还在文件里。');
const WHITE = fault('有白色的字，看不见，但还在文件里。');
const UNDER = fault('合并的单元格下面还压着内容，看不见，但还在文件里。');

function fault(message: string): FileFault {
  return { code: 'guard/hidden-content', severity: 'error', message, fix: COPY };
}
