import type { Table } from '../define-table.ts';
import type { FileRow } from './file-cell.ts';
import type { Placed, ReadRow } from './forgiving-reader.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * Warns of rows that repeat another: alike in all but their own number, or the same person in the
 * same group with no household number to tell two people apart.
 */
export function findDoubles<T extends Table>(
  placed: readonly Placed[],
  rows: readonly ReadRow<T>[],
  problems: ProblemList,
): void {
  const own = placed.map(({ column }) => !column.unique);
  const person = placed.map(
    ({ key, column }) =>
      column.privacy === 'resident-name' || column.privacy === 'household' || key === 'group',
  );
  const named = placed.findIndex(({ column }) => column.privacy === 'resident-name');
  const alike = new Map<string, number>();
  const people = new Map<string, number>();
  for (const { line, texts } of rows) {
    const before =
      first(alike, pick(texts, own), line) ??
      (named !== -1 && texts[named] !== '' ? first(people, pick(texts, person), line) : null);
    if (before === null) continue;
    problems.add({
      row: line,
      severity: 'warning',
      code: 'row/duplicate',
      message: `与第 ${before} 行重复（同组、同名、同项目，或整行一样）。`,
      fix: '重复的请删掉一行；是两个人请加户编号。',
    });
  }
}

function pick(texts: readonly string[], which: readonly boolean[]): string {
  return texts.filter((_, at) => which[at]).join('\u0000');
}

/** Line of the first row with this key; null when this is the first. */
function first(seen: Map<string, number>, key: string, line: number): number | null {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, line);
  return before ?? null;
}

/** Whether a required cell is one of several blanks below a value, as a merged cell leaves them. */
export function isMergedGap(data: readonly FileRow[], at: number, index: number): boolean {
  const blank = (row: FileRow | undefined): boolean =>
    row !== undefined && (row.cells[index]?.text ?? '').trim() === '';
  if (!blank(data[at]) || at === 0) return false;
  if (!blank(data[at - 1]) && !blank(data[at + 1])) return false;
  for (let above = at - 1; above >= 0; above -= 1) if (!blank(data[above])) return true;
  return false;
}
