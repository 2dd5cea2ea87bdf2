import { addDays, type Day, weekdayOf } from '../day.ts';
import { quietFrom } from '../disclosure/quiet.ts';

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
  /** First day without a report, of a place that stopped: weeks since are not told one by one. */
  readonly quietFrom: Day | null;
}

/**
 * Which weeks a place left out, of those that ended before `asOf` (进度每周一报). Nothing is due before
 * the first report, since when a place reports is not printed, and nothing after the last of a place that
 * stopped. `reported` holds any day of each week.
 */
export function weeksReported(reported: readonly Day[], asOf: Day): WeeksReported {
  const known = new Set(reported.map(mondayOf));
  const first = [...known].sort()[0];
  const missing: Day[] = [];
  let due = 0;
  if (first === undefined) return { due, missing, quietFrom: null };
  const quiet = quietFrom(first, reported, asOf);
  const end = quiet === null ? asOf : addDays(mondayOf(addDays(quiet, -1)), 7);
  for (let monday = first; addDays(monday, 7) <= end; monday = addDays(monday, 7)) {
    due += 1;
    if (!known.has(monday)) missing.push(monday);
  }
  return { due, missing, quietFrom: quiet };
}
