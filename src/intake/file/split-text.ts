import Papa from 'papaparse';
import type { FileRow } from './file-cell.ts';

/** Signs that part the cells of a row, the commonest first. */
export const DELIMITERS = [',', '\t', ';', '，', '；', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Chinese names of the delimiters, for messages. */
export const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ',': '逗号',
  '\t': '制表符',
  ';': '分号',
  '，': '全角逗号',
  '；': '全角分号',
  '|': '竖线',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what is looked for
const END_OF_FILE = /\u001a\s*$/;

interface Piece {
  readonly start: number;
  readonly line: number;
  readonly lines: number;
  readonly cells: string[];
  readonly fault: boolean;
}

/**
 * Splits text into rows, each with the line it begins on. A quotation mark that never closes would
 * swallow all that follows, and one that closes by chance many rows later would hide them in a cell:
 * from such a row on, quotation marks are read as ordinary signs and the row is marked, so that every
 * line stays in sight. `limit` stops after so many records, for a first look.
 */
export function splitText(given: string, delimiter: Delimiter, limit = Infinity): FileRow[] {
  // Files pasted together from several programs mix their line ends; the parser settles on one.
  // The parser drops a byte order mark that a part begins with, and would then count wrongly.
  // Programs of the DOS age end a file with a sign of their own.
  const text = given.replace(/\r\n?/g, '\n').replaceAll('\ufeff', '').replace(END_OF_FILE, '');
  const rows: FileRow[] = [];
  let offset = 0;
  let line = 1;
  let literal = false;
  for (;;) {
    const trouble = split(text, delimiter, offset, line, literal, limit - rows.length, (record) => {
      if (record.cells.some((cell) => cell.trim() !== '')) {
        const cells = record.cells.map((cell) => ({ text: unquoted(cell) }));
        const fault =
          record.fault ||
          (literal && record.cells.some((cell) => cell.includes('"'))) ||
          cells.some(({ text: cell }) => HALF_QUOTED.test(cell));
        rows.push(
          fault ? { line: record.line, cells, quoteFault: true } : { line: record.line, cells },
        );
      }
    });
    if (!trouble) return rows;
    ({ start: offset, line } = trouble);
    literal = true;
  }
}

/** Quotation marks after a blank are marks too, though the parser takes them for text. */
const QUOTED_AFTER_BLANK = /^\s+"((?:[^"]|"")*)"\s*$/;
/** Such a cell that held a delimiter, and was cut there. */
const HALF_QUOTED = /^\s+"/;

function unquoted(cell: string): string {
  const inner = QUOTED_AFTER_BLANK.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}

/** Runs the parser from an offset; stops at, and gives back, the first record that swallowed others. */
function split(
  text: string,
  delimiter: Delimiter,
  offset: number,
  firstLine: number,
  literal: boolean,
  limit: number,
  take: (record: Piece) => void,
): { start: number; line: number } | null {
  const part = offset === 0 ? text : text.slice(offset);
  let line = firstLine;
  let start = 0;
  let left = limit;
  let trouble: { start: number; line: number } | null = null;
  Papa.parse<string[]>(part, {
    delimiter,
    newline: '\n',
    skipEmptyLines: false,
    fastMode: literal,
    step: ({ data, errors, meta }, parser) => {
      const lines = countBreaks(part, start, meta.cursor);
      const record = { start, line, lines, cells: data, fault: errors.length > 0 };
      if (!literal && swallows(record, delimiter)) {
        trouble = { start: offset + start, line };
        parser.abort();
        return;
      }
      take(record);
      line += lines;
      start = meta.cursor;
      left -= 1;
      if (left <= 0) parser.abort();
    },
  });
  return trouble;
}

/** Whether a record holds, inside one cell, lines that are rows of their own. */
function swallows(record: Piece, delimiter: Delimiter): boolean {
  if (record.lines < 2 || record.cells.length < 1) return false;
  if (record.fault) return true;
  const width = Math.max(2, record.cells.length - 1);
  return record.cells.some((cell) => {
    if (!cell.includes('\n')) return false;
    const inner = cell.split('\n').slice(1, -1);
    return inner.some((one) => one.split(delimiter).length >= width && one.includes(delimiter));
  });
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
