import type { Submission } from '../domain/desk/submission.ts';
import { cellTextOf } from '../intake/merge/row-text.ts';
import { type Effect, lookAt } from './look.ts';
import type { OpenedHome } from './open-home.ts';

/** What was changed since a submission was sent back and is none of the disputed cells, in words; null for nothing. */
export function changedBeyond(opened: OpenedHome, look: Effect): string | null {
  const { disputed } = look.submission;
  if (!disputed || !look.sheet) return null;
  const { name, sheet, cells } = disputed;
  const before = lookAt(opened, { ...look.submission, name, sheet });
  if (!before) return null;
  const places = cells.map(placeOf);
  const { table, reading } = look.sheet;
  const [old, now] = [before.sheet.reading.rows, reading.rows];
  if (old.length !== now.length)
    return refusal(places, [`行数，原来 ${old.length} 行，现在 ${now.length} 行`]);
  const others = now.flatMap((row, at) =>
    Object.entries(table.columns).flatMap(([key, { header }]) => {
      const was = old[at];
      const isSame = was && cellTextOf(table, was, key) === cellTextOf(table, row, key);
      const place = placeOf({ row: lineOf(row), column: header });
      return isSame || places.includes(place) ? [] : [place];
    }),
  );
  return others.length === 0 ? null : refusal(places, others);
}

function placeOf({ row, column }: NonNullable<Submission['disputed']>['cells'][number]): string {
  return `第 ${row} 行「${column}」`;
}

function lineOf(row: object): number {
  return 'line' in row ? Number(row.line) : 0;
}

/** More than a few are only counted. */
const NAMED = 5;

function refusal(places: readonly string[], others: readonly string[]): string {
  const more = others.length > NAMED ? `等 ${others.length} 处` : '';
  return `退回来的只有${places.join('、')}，还改了${others.slice(0, NAMED).join('、')}${more}。请改回原来的；要改的不止这些，请核的人看过再退回。`;
}
