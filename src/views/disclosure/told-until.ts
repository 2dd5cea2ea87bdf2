import { addDays, type Day } from '../../domain/day.ts';
import { QUIET_DAYS } from '../../domain/disclosure/quiet.ts';
import type { Portal } from '../../portal/portal.ts';
import { calendars } from './calendars.ts';

/**
 * The last day of which a village's ledger can tell: today, or the day on which the village fell silent.
 * What it did not say since is not held against it day by day. A ledger that goes on without notices
 * tells of the days it has.
 */
export function toldUntil(portal: Portal, village: string, days: readonly (Day | null)[]): Day {
  const silence = calendars(portal).get(village)?.silence ?? null;
  if (silence === null) return portal.asOf;
  let last = addDays(silence.from, -1);
  for (const day of days) if (day !== null && day > last && day <= portal.asOf) last = day;
  return last >= silence.from && addDays(last, QUIET_DAYS) > portal.asOf ? portal.asOf : last;
}
