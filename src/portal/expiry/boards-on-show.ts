import type { Day } from '../../domain/day.ts';
import type { BoardEntry } from '../boards/board-entry.ts';
import type { Honour } from '../honours/records.ts';
import type { Amendment } from '../record/amendment.ts';
import { honourExpired } from './honours-on-show.ts';

/** Entries of boards that are switched on. */
export function boardsOnShow(
  entries: readonly BoardEntry[],
  { censureBoard }: { readonly censureBoard: boolean },
): BoardEntry[] {
  return entries.filter(({ board }) => board === 'commendation' || censureBoard);
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
