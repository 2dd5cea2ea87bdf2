import { type Day, formatDay, formatMonth, isDay, lastDayOf } from '../day.ts';

/** Where a promise stands: its day has passed, is still to come, or there is none. */
export type TargetStanding = 'passed' | 'ahead' | 'ongoing';

/** The last day that a year, a month or a day leaves; null where there is no such day. */
export function lastDayWithin(due: string): Day | null {
  if (due.length === 4) return `${due}-12-31`;
  if (due.length === 7) return lastDayOf(due);
  return isDay(due) ? due : null;
}

/** `2025年`, `2022年12月` or the day: never more exact than it was printed. */
export function dueWords(due: string): string {
  if (due.length === 4) return `${due}年`;
  return due.length === 7 ? formatMonth(due) : formatDay(due);
}

/** Where a promise stands on a day. On its last day it is not yet past. */
export function targetStanding(due: string | null, today: Day): TargetStanding {
  if (due === null) return 'ongoing';
  const last = lastDayWithin(due);
  return last !== null && last < today ? 'passed' : 'ahead';
}
