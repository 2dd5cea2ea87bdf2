import type { Day } from '../../domain/day.ts';
import type { BoardEntry } from '../boards/board-entry.ts';
import type { Honour } from '../honours/records.ts';
import type { Amendment } from '../record/amendment.ts';
import { honourExpired } from './honours-on-show.ts';

/**
 * Entries that are on a board on a day: the period runs, what was to be mended is not yet mended, and
 * the board is switched on. The portal holds no other, so no page, download, feed or index can show one.
 */
export function boardsOnShow(
  entries: readonly BoardEntry[],
  { censureBoard }: { readonly censureBoard: boolean },
  day: Day,
): BoardEntry[] {
  return entries.filter(
    ({ board, noticeFrom, noticeTo, repairedOn }) =>
      (board === 'commendation' || censureBoard) &&
      noticeFrom <= day &&
      day <= noticeTo &&
      (repairedOn === null || day < repairedOn),
  );
}

const KEPT_FOR_A_TIME = /^(?:sample\/)?(?:boards|honours)\//;

/** What was put right, without what would tell of an entry that is on no board or of a name that has gone. */
export function amendmentsOnShow(
  amendments: readonly Amendment[],
  boards: readonly BoardEntry[],
  honours: readonly Honour[],
  day: Day,
): Amendment[] {
  const named = honours.filter((honour) => !honourExpired(honour, day));
  const ids = new Set([...boards, ...named].map(({ id }) => id));
  return amendments.filter(({ inFile, row }) => !KEPT_FOR_A_TIME.test(inFile) || ids.has(row));
}
