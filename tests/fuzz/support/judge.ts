import type { Table } from '../../../src/intake/define-table.ts';
import type { FileReading } from '../../../src/intake/file/file-reading.ts';

/** A private value planted in many seeds; it must never come out. */
const PLANTED = ['420304188801010012', '13800138000'];

/** What is wrong with a reading, whatever was read; null when nothing is. */
export function judge(reading: FileReading<Table>): string | null {
  const { rows, counts, preview, problems, headLine } = reading;
  if (counts.rowsIn !== counts.rowsOut + counts.rowsRefused) return 'rows in ≠ out + refused';
  if (rows.length !== counts.rowsOut) return 'rows given ≠ rows out';
  if (headLine > 0 && preview.rows.length !== counts.rowsIn) return 'rows shown ≠ rows in';
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = new Set(errors.map(({ row }) => row));
  const whole =
    lines.has(0) || errors.some(({ row, code }) => row === headLine && code.startsWith('head/'));
  for (const { line, refused } of preview.rows) {
    if (refused && !lines.has(line) && !whole) return `row ${line} refused without a word`;
    if (!refused && lines.has(line)) return `row ${line} taken in spite of an error`;
  }
  if (headLine === 0 && errors.length === 0) return 'nothing read and nothing said';
  if (headLine === 0 && counts.rowsOut > 0) return 'rows without a head';
  const shown = JSON.stringify({ problems, preview });
  if (PLANTED.some((value) => shown.includes(value))) return 'a private value is shown';
  if (problems.some(({ message, fix, column }) => /\d{15}/.test(message + fix + column))) {
    return 'a long number is shown';
  }
  return null;
}

/**
 * Looks for rows that vanished: every word of a seed that marks one row must come out in a row that
 * was taken, or stand on a line that a refused row or a problem names. Physical lines are counted
 * here anew, without the reader's own parser.
 */
export function judgeLines(text: string, reading: FileReading<Table>): string | null {
  const { preview, problems, headLine } = reading;
  // Without the column of the marks, rows are taken without them.
  if (headLine === 0 || !preview.columns.includes('组')) return null;
  // A column that is told not to be read may hold a mark that slipped out of its own.
  const unread = problems.some(({ code }) => code.startsWith('head/'));
  const taken = new Map<number, string>();
  for (const row of reading.rows) taken.set(row.line, JSON.stringify(row));
  const starts = [
    ...new Set([
      headLine,
      ...preview.rows.map(({ line }) => line),
      ...problems.map(({ row }) => row),
    ]),
  ].sort((a, b) => a - b);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  for (const [at, line] of lines.entries()) {
    for (const [mark] of line.matchAll(/k\d{3}q/g)) {
      const start = starts.findLast((one) => one <= at + 1) ?? 0;
      const row = taken.get(start);
      if (row === undefined) continue;
      const marks: string[] = row.match(/k\d{3}q/g) ?? [];
      if (!unread && !marks.includes(mark)) return `line ${at + 1} vanished in row ${start}`;
      if (new Set(marks).size > 1) return `row ${start} swallowed another`;
    }
  }
  return null;
}
