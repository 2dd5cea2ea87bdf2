import type { Day } from '../../domain/day.ts';
import { periodMonths, pointPeriod } from '../../domain/points/period.ts';
import type { Points } from '../points/read-points.ts';

/**
 * Points without the household numbers whose time has passed: a change is told by household until the
 * days of grace after its period. Afterwards only sums are left; `serial` gives a household's lines a
 * number that says nothing. (A standing goes by itself: it is of the last period alone.)
 */
export function forgetHouseholds(
  points: Points,
  expired: (last: Day) => boolean,
  serial: (ledger: string, household: string) => string,
): Points {
  const months = new Map(points.schemes.map((scheme) => [scheme.village, periodMonths(scheme)]));
  return {
    ...points,
    changes: points.changes.map((change) => {
      const { village, household, date } = change;
      const period = pointPeriod(date, months.get(village) ?? periodMonths(undefined));
      if (!expired(period.to)) return change;
      return { ...change, household: serial(`points ${village}`, household), numberGone: true };
    }),
  };
}
