import type { Holidays } from '../../domain/holidays.ts';
import { LedgerJudge, type LedgerVerdict } from '../../domain/payouts/ledger-judge.ts';
import type { Payout } from '../../domain/payouts/payout.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { isAboutPeople } from '../../intake/tables/payouts.ts';
import type { BoardEntry } from '../boards/board-entry.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';
import { eachPayout, fraudOn } from './read-payouts.ts';

/** What the ledgers of one programme come to. */
export interface ProgrammeCount extends LedgerVerdict {
  readonly programme: string;
}

/** Ledgers that have been read and judged. */
export interface CountedLedgers {
  /** The few payouts of centres and estates, which other tables are held against. */
  readonly facilities: readonly Payout[];
  /** What each comes to; the board is read after the ledgers. */
  readonly counts: (boards: readonly BoardEntry[] | null) => ProgrammeCount[];
}

/**
 * Reads and judges every programme's ledgers as `readPayouts` and `checkPayouts` do, and keeps none of
 * the payouts to people.
 */
export function countPayouts(
  reading: DataReading,
  programmes: readonly Programme[],
  notices: readonly Notice[],
  holidays: Holidays,
): CountedLedgers {
  const judges = new Map<Programme, LedgerJudge>();
  const facilities: Payout[] = [];
  eachPayout(reading, programmes, notices, (payout, programme) => {
    const judge = judges.get(programme) ?? new LedgerJudge({ programme, holidays });
    judges.set(programme, judge);
    judge.take(payout);
    if (!isAboutPeople(programme) || programme.boardOnly) facilities.push(payout);
  });
  const counts: CountedLedgers['counts'] = (boards) => {
    const fraud = fraudOn(boards);
    return [...judges].map(([{ id }, judge]) => ({ programme: id, ...judge.end(fraud) }));
  };
  return { facilities, counts };
}
