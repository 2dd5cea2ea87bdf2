import type { Day } from '../../domain/day.ts';
import { periodMonths } from '../../domain/points/period.ts';
import { lastPeriod, type Standing, standingAfter } from '../../domain/points/standings.ts';
import { type PeriodTotals, periodTotals } from '../../domain/points/totals.ts';
import type { Points } from './read-points.ts';

/**
 * What a village's points come to; worked out while every line still bears its household's number, since
 * afterwards nobody could count the households.
 */
export interface VillageTally {
  readonly village: string;
  readonly totals: readonly PeriodTotals[];
  /** After the last period that has ended; null when nothing was written in it. */
  readonly standing: Standing | null;
}

/** The tally of every village with a ledger, as known on a day. */
export function pointTallies(
  { changes, items, schemes }: Pick<Points, 'changes' | 'items' | 'schemes'>,
  today: Day,
): VillageTally[] {
  const itemsOf = Map.groupBy(items, ({ village }) => village);
  const schemeOf = new Map(schemes.map((scheme) => [scheme.village, scheme]));
  return [...Map.groupBy(changes, ({ village }) => village)].map(([village, lines]) => {
    const months = periodMonths(schemeOf.get(village));
    const period = lastPeriod(lines, today, months);
    return {
      village,
      totals: periodTotals(lines, itemsOf.get(village) ?? [], months),
      standing: period && standingAfter(lines, period, months),
    };
  });
}
