import { addDays, type Day } from '../domain/day.ts';
import { compareText } from '../domain/problem.ts';
import { publicDays, type Table } from './define-table.ts';

/** The day from which a row is public; null where it is from the start. */
export function publicSince(table: Table, row: object): Day | null {
  const days = publicDays(table).map((key) => dayIn(row, key));
  return days.filter((day) => day !== null).sort(compareText)[0] ?? null;
}

/** Whether a row is public on a day: its time has come, and is not over. */
export function isPublicOn(table: Table, row: object, day: Day): boolean {
  const since = publicSince(table, row);
  if (since !== null && since > day) return false;
  const { to, until } = table.shown ?? {};
  return isNotOver(row, to, day) && isNotOver(row, until, addDays(day, 1));
}

function isNotOver(row: object, key: string | undefined, day: Day): boolean {
  const last = key === undefined ? null : dayIn(row, key);
  return last === null || day <= last;
}

function dayIn(row: object, key: string): Day | null {
  const value = (row as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : null;
}
