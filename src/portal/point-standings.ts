import type { Day } from '../domain/day.ts';
import { periodMonths } from '../domain/points/period.ts';
import { lastPeriod, type Standing, standingAfter } from '../domain/points/standings.ts';
import type { PointChange } from './portal.ts';
import type { Points } from './read-points.ts';

/** A village's standing; worked out before household numbers whose time has passed are forgotten. */
export interface VillageStanding extends Standing {
  readonly village: string;
  readonly sample: boolean;
}

/** The standing of every village after the last period that has ended by a day. */
export function pointStandings(
  { changes, schemes }: Pick<Points, 'changes' | 'schemes'>,
  today: Day,
): VillageStanding[] {
  const byVillage = Map.groupBy(changes, ({ village }) => village);
  return [...byVillage].flatMap(([village, lines]) => {
    const months = periodMonths(schemes.find((scheme) => scheme.village === village));
    const period = lastPeriod(lines, today, months);
    if (period === null) return [];
    const sample = lines.some((line: PointChange) => line.sample);
    return [{ village, sample, ...standingAfter(lines, period, months) }];
  });
}
