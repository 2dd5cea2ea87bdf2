import { csvRows, type RawRow } from './csv-rows.ts';

/** All rows of CSV text, empty ones left out. */
export function parseCsv(text: string): RawRow[] {
  return Array.from(csvRows(inPieces(text)), ({ line, cells }) => ({ line, cells }));
}

/** Characters split at once: enough to be quick, little enough to be forgotten before the next. */
const PIECE = 1 << 16;

/** Text cut into pieces, so that its rows are never all held at once. */
export function* inPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE);
}

/** Writes canonical CSV: LF, quoted only where needed. Cells that a spreadsheet would run are escaped. */
export function writeCsv(head: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [head.map(csvCell).join(',')];
  for (const row of rows) lines.push(row.map(csvCell).join(','));
  return `${lines.join('\n')}\n`;
}

/** CSV for people: with the byte order mark without which Chinese Excel takes UTF-8 for GBK. */
export function excelCsv(text: string): string {
  return `\ufeff${text}`;
}

/** Spreadsheets also run what follows spaces, quotation marks or invisible signs, and full-width signs. */
const FORMULA = /^[\s\u200b-\u200f\ufeff"“”‘’]*[=+\-@＝＋－＠]|^[\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?%?$/;

/** Text of a cell, safe to open in a spreadsheet: what would run as a formula gets a leading quote. */
export function safeCell(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** One cell of CSV, safe to open in a spreadsheet. */
export function csvCell(cell: string): string {
  const safe = safeCell(cell);
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
