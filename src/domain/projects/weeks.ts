import { addDays, type Day, daysBetween } from '../day.ts';

/** How many weekly reports a project owed and gave. */
export interface Weeks {
  readonly owed: number;
  readonly given: number;
  /** First day of the first week that nobody reported; null when none was missed. */
  readonly missed: Day | null;
}

/**
 * Counts the whole weeks from the first day of work to the last, each owing one report on any of its
 * seven days. A week not yet over owes nothing.
 */
export function weeksReported(from: Day, to: Day, reports: readonly Day[]): Weeks {
  const owed = Math.max(0, Math.floor((daysBetween(from, to) + 1) / 7));
  const reported = new Set(reports.map((day) => Math.floor(daysBetween(from, day) / 7)));
  let given = 0;
  let missed: Day | null = null;
  for (let week = 0; week < owed; week += 1) {
    if (reported.has(week)) given += 1;
    else missed ??= addDays(from, week * 7);
  }
  return { owed, given, missed };
}
