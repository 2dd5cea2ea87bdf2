import Papa from 'papaparse';

/** A row of text cells with the line of the file on which it begins, as a spreadsheet shows it. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Splits CSV text into rows. Papa Parse counts records; a clerk counts lines, and a quoted cell may
 * hold several. So the line is tracked by the line breaks between one row's start and the next.
 * Rows whose cells are all empty are left out.
 */
export function parseCsv(text: string): RawRow[] {
  const rows: RawRow[] = [];
  let line = 1;
  let offset = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimiter: ',',
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      line += countLines(text, offset, meta.cursor);
      offset = meta.cursor;
    },
  });
  return rows;
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** Writes canonical CSV: LF, quoted only where needed. Cells that a spreadsheet would run are escaped. */
export function writeCsv(head: readonly string[], rows: Iterable<readonly string[]>): string {
  const lines = [head.map(csvCell).join(',')];
  for (const row of rows) lines.push(row.map(csvCell).join(','));
  return `${lines.join('\n')}\n`;
}

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?%?$/;

/** One cell, safe to open in a spreadsheet: text that would run as a formula gets a leading quote. */
export function csvCell(cell: string): string {
  const safe = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
