import { addDays, type Day } from '../day.ts';

/**
 * Days without a word after which a village is taken to have stopped handing in data: longer than a
 * quarter, in which every village has something to publish. What it owed since is not told one by one.
 */
export const QUIET_DAYS = 100;

/** First day from which a village handed in nothing; null while it still does, or may. */
export function quietFrom(since: Day, published: readonly Day[], today: Day): Day | null {
  const last = published.filter((day) => day <= today).reduce((a, b) => (a > b ? a : b), '');
  const first = last === '' ? since : addDays(last, 1);
  return addDays(first, QUIET_DAYS) <= today ? first : null;
}
