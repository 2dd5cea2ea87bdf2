import { addDays } from '../../domain/day.ts';
import { EXPIRED_NAME } from '../../domain/mask.ts';
import { groupLines } from '../../domain/payouts/group-lines.ts';
import type { Payout } from '../../domain/payouts/payout.ts';
import { boardOnlyIds, byGroup } from '../../domain/programmes/board-only.ts';
import { isPublicOn } from '../../intake/publication.ts';
import { noticesTable } from '../../intake/tables/notices.ts';
import { isAboutPeople, payoutTableFor, rowOfPayout } from '../../intake/tables/payouts.ts';
import { namesPeople, totalsOf } from '../expiry/table-totals.ts';
import type { AttachmentFiles } from '../notices/attachments.ts';
import type { Notice } from '../notices/notice.ts';
import type { CheckedPayout } from '../payouts/read-payouts.ts';
import { pointTallies } from '../points/point-tallies.ts';
import { readPoints } from '../points/read-points.ts';
import type { Portal } from '../portal.ts';
import { readPlaces } from '../read-places.ts';
import { readPortal } from '../read-portal.ts';
import type { DataReading } from '../reading.ts';
import { statementsOf } from '../record/statements.ts';
import { toldVersions } from '../record/told-versions.ts';
import { shownAmendments } from './amendments.ts';
import { ForgettingReading } from './forgetting-reading.ts';
import { PublicReading } from './public-reading.ts';
import { unlinked } from './unlinked.ts';

/**
 * The portal as it is public on its day: read again from what the folder was found to hold, without the
 * rows that are not public yet or no longer, without what would refer to them, and without what was said
 * of people whose time has passed. Whether or not anybody ran the command that takes names out of the
 * files, no page, download, feed or index can show them. A censure board that is switched off leaves
 * neither an entry nor a kind of one.
 */
export function publish(
  whole: Portal,
  all: DataReading,
  attachments: AttachmentFiles = new Map(),
): Portal {
  const { asOf, config } = whole;
  const tables = new Map(whole.programmes.map((one) => [one.id, payoutTableFor(one)]));
  const isPublic = (payout: Payout): boolean => {
    const table = tables.get(payout.programme);
    return table !== undefined && isPublicOn(table, rowOfPayout(payout), asOf);
  };
  const boardOnly = boardOnlyIds(whole.programmes);
  const inPublic = whole.payouts.filter(isPublic);
  const rows = inPublic.filter(({ programme }) => !boardOnly.has(programme));
  const lines = [...boardOnly].flatMap((id) =>
    groupLines(inPublic.filter(({ programme }) => programme === id)),
  );
  const byPerson = new Map(lines.map(({ id, checks }) => [id, checks]));
  const gone = whole.payouts
    .filter((payout) => boardOnly.has(payout.programme) || !isPublic(payout))
    .map(({ id }) => id);
  const shown = new PublicReading(all, asOf, { payouts: new Set(gone) });
  const reading = new ForgettingReading(shown, whole);
  const portal = readPortal(reading, {
    config,
    asOf,
    places: readPlaces(reading, config.region.code),
    publicValues: [...whole.publicValues],
    programmes: () => whole.programmes.map((one) => (one.boardOnly ? byGroup(one) : one)),
    notices: () => publicNotices(whole, shown, reading),
    payouts: () =>
      [...rows, ...lines].map((payout) => ({
        ...payout,
        notice: shown.shown('notices', payout.notice),
      })),
    accused: () => whole.boards.filter((entry) => entry.noticeFrom <= asOf),
  });
  const { censureBoard } = config.sections;
  const boards = portal.boards.filter(({ board }) => board === 'commendation' || censureBoard);
  const told: Portal = {
    ...portal,
    boards,
    payouts: unlinked(
      portal.payouts.map((payout) => {
        const table = tables.get(payout.programme);
        const checks = byPerson.get(payout.id);
        if (checks) return { ...payout, checks };
        return table ? toldPayout(payout, table, reading) : payout;
      }),
      ({ name }) => name === EXPIRED_NAME,
    ),
    pointTallies: pointTallies(readPoints(shown), asOf),
    named: reading.named,
    boardKinds: censureBoard ? portal.boardKinds : [],
    amendments: shownAmendments({ ...portal, boards }),
    // What the versions say may have to be forgotten or kept back: it is told by the next line alone.
    register: { ...portal.register, versions: new Map() },
    toldVersions: () =>
      toldVersions(portal.register, statementsOf(reading, told, attachments), config),
  };
  return told;
}

/** A payout, held against the others before, without what was said of people once its time has passed. */
function toldPayout(
  payout: CheckedPayout,
  table: ReturnType<typeof payoutTableFor>,
  reading: ForgettingReading,
): CheckedPayout {
  const { file, village } = payout;
  const row = rowOfPayout(payout);
  const told = reading.forget(table, { file, params: { village } }, row);
  if (told === row) return payout;
  const { name, refused, note } = told as unknown as Payout;
  return { ...payout, name, refused, note };
}

/** The notices that are public, with what was made of each as it was published. */
function publicNotices(whole: Portal, shown: PublicReading, reading: ForgettingReading): Notice[] {
  const listing = noticesThatList(whole);
  const rows = new Map(
    reading.table(noticesTable).flatMap((file) => file.rows.map((row) => [row.id, row])),
  );
  return whole.notices.flatMap((notice) => {
    const row = rows.get(notice.id);
    if (!row) return [];
    const told = { ...notice, ...row, correctedBy: shown.shown('notices', notice.correctedBy) };
    if (reading.isForgotten(row)) return withoutPeople(told, listing.has(notice.id));
    if (told.table) {
      const until = addDays(notice.noticeTo, whole.config.retention.namedRowsDays);
      reading.named.add(notice, told.table.rows.flat(), until);
    }
    return told;
  });
}

/** An expired notice with totals for its rows; files that hung beside named rows go with them. */
function withoutPeople(notice: Notice, listsPayouts: boolean): Notice {
  const named = listsPayouts || listsPeople(notice);
  return {
    ...notice,
    table: notice.table && totalsOf(notice.table),
    files: named ? [] : notice.files,
    namesGone: named,
  };
}

function listsPeople({ namesGone, table }: Notice): boolean {
  return namesGone || (table !== null && namesPeople(table));
}

/** Paths of the attachments that go offline with the names of their notice. */
export function filesThatLeave(whole: Portal): Set<string> {
  const listing = noticesThatList(whole);
  const leaving = whole.notices.filter((one) => listing.has(one.id) || listsPeople(one));
  return new Set(leaving.flatMap(({ files }) => files.map(({ path }) => path)));
}

/** Notices whose people stand in a payout ledger. */
export function noticesThatList({ programmes, payouts }: Portal): Set<string> {
  const ofPeople = new Set(programmes.filter(isAboutPeople).map(({ id }) => id));
  return new Set(
    payouts.flatMap(({ notice, programme }) =>
      notice !== null && ofPeople.has(programme) ? [notice] : [],
    ),
  );
}
