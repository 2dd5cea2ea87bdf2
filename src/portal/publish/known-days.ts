import type { Day } from '../../domain/day.ts';
import { periodMonths, pointPeriod } from '../../domain/points/period.ts';
import type { KnownDays } from '../../intake/forgetting.ts';
import { firstKnown } from '../../intake/forgetting.ts';
import type { Portal } from '../portal.ts';
import type { TableFile } from '../reading.ts';

/** Where a row lies. */
export type Place = Pick<TableFile<never>, 'file' | 'params'>;

/** What a portal that was read whole says of the last days on which the rows of a file need their names. */
export function knownDays(portal: Portal): (place: Place) => KnownDays {
  const notices = new Map(portal.notices.map(({ id, noticeTo }) => [id, noticeTo]));
  const months = new Map(
    portal.accounts.map(({ village, month, notice }) => [`${village} ${month}`, notice?.noticeTo]),
  );
  const periods = new Map(
    portal.points.schemes.map((scheme) => [scheme.village, periodMonths(scheme)]),
  );
  const files = new Map<string, Day>();
  for (const { file, noticeTo, stages } of portal.payouts) {
    const own = [noticeTo, ...Object.values(stages), files.get(file)].filter((day) => day != null);
    const [last] = own.sort().reverse();
    if (last !== undefined) files.set(file, last);
  }
  return ({ file, params: { village = '' } }) => ({
    village,
    noticeEnd: (id) => notices.get(String(id)) ?? null,
    accountsEnd: (day) => months.get(`${village} ${String(day).slice(0, 7)}`) ?? null,
    pointsEnd: (day) => {
      const known = firstKnown(day);
      return known && pointPeriod(known, periods.get(village) ?? periodMonths(undefined)).to;
    },
    fileEnd: files.get(file) ?? null,
  });
}
