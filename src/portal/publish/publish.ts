import type { Payout } from '../../domain/payouts/payout.ts';
import { isPublicOn } from '../../intake/publication.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { payoutTableFor, rowOfPayout } from '../../intake/tables/payouts.ts';
import type { Notice } from '../notices/notice.ts';
import type { Portal } from '../portal.ts';
import { readPlaces } from '../read-places.ts';
import { readPortal } from '../read-portal.ts';
import type { DataReading } from '../reading.ts';
import { PublicReading } from './public-reading.ts';

/**
 * The portal as it is public on its day: read again from what the folder was found to hold, without the
 * rows that are not public yet or no longer, and without what would refer to them.
 */
export function publish(whole: Portal, all: DataReading): Portal {
  const { asOf, config } = whole;
  const tables = new Map(whole.programmes.map((one) => [one.id, payoutTableFor(one)]));
  const isPublic = (payout: Payout): boolean => {
    const table = tables.get(payout.programme);
    return table !== undefined && isPublicOn(table, rowOfPayout(payout), asOf);
  };
  const payouts = whole.payouts.filter(isPublic);
  const gone = whole.payouts.filter((payout) => !isPublic(payout)).map(({ id }) => id);
  const reading = new PublicReading(all, asOf, { payouts: new Set(gone) });
  return readPortal(reading, {
    config,
    asOf,
    places: readPlaces(reading, config.region.code),
    publicValues: [...whole.publicValues],
    programmes: () => whole.programmes,
    notices: () => publicNotices(whole.notices, reading),
    payouts: () =>
      payouts.map((payout) => ({ ...payout, notice: reading.shown('notices', payout.notice) })),
    accused: () => whole.boards.filter((entry) => entry.noticeFrom <= asOf),
  });
}

/** The notices that are public, with what was made of each as it was published. */
function publicNotices(notices: readonly Notice[], reading: PublicReading): Notice[] {
  const rows = new Map(
    reading.table(noticesTable).flatMap((file) => file.rows.map((row) => [row.id, row])),
  );
  return notices.flatMap((notice) => {
    const row = rows.get(notice.id);
    return row
      ? { ...notice, ...row, correctedBy: reading.shown('notices', notice.correctedBy) }
      : [];
  });
}
