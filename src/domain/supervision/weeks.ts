import { addDays, type Day, weekdayOf } from '../day.ts';

/** Monday of the week a day lies in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** Weeks of a place that reports every week, by their Mondays. */
export interface WeeksReported {
  /** Weeks that are over, from the first that was reported. */
  readonly due: number;
  /** Those of them without a report. */
  readonly missing: readonly Day[];
}

/**
 * Which weeks a place left out, of those that ended before `asOf` (进度每周一报). Nothing is due before
 * the first report: since when a place reports is not printed. `reported` holds any day of each week.
 */
export function weeksReported(reported: readonly Day[], asOf: Day): WeeksReported {
  const known = new Set(reported.map(mondayOf));
  const first = [...known].sort()[0];
  const missing: Day[] = [];
  let due = 0;
  if (first === undefined) return { due, missing };
  for (let monday = first; addDays(monday, 7) <= asOf; monday = addDays(monday, 7)) {
    due += 1;
    if (!known.has(monday)) missing.push(monday);
  }
  return { due, missing };
}
