import type { Holidays } from '../../domain/holidays.ts';
import {
  type JudgedTerms,
  LedgerJudge,
  type LedgerVerdict,
} from '../../domain/payouts/ledger-judge.ts';
import type { Payout } from '../../domain/payouts/payout.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { isAboutPeople } from '../../intake/tables/payouts.ts';
import type { BoardEntry } from '../boards/board-entry.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';
import { eachPayout, fraudOn, type PayoutSink } from './read-payouts.ts';

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
  const sinkOf = (programme: Programme): PayoutSink => {
    const judge = new LedgerJudge({ programme, holidays });
    judges.set(programme, judge);
    return isAboutPeople(programme) && !programme.boardOnly
      ? countPeople(judge)
      : keepFacilities(judge, facilities);
  };
  eachPayout(reading, programmes, notices, sinkOf);
  const counts: CountedLedgers['counts'] = (boards) => {
    const fraud = fraudOn(boards);
    return [...judges]
      .filter(([, judge]) => judge.rows.size > 0)
      .map(([{ id }, judge]) => ({ programme: id, ...judge.end(fraud) }));
  };
  return { facilities, counts };
}

/** Judges terms once for all rows that have them, as long as they are kept. */
function countPeople(judge: LedgerJudge): PayoutSink {
  const judgedIn: (JudgedTerms | null)[] = [];
  return {
    take(payout, slot, isInOrder) {
      const judged = judge.judge(payout);
      judge.takeJudged(payout, judged);
      // What is not in order is to be found in each row anew.
      if (slot !== -1) judgedIn[slot] = isInOrder ? judged : null;
    },
    takeKnown(owner, slot) {
      const judged = judgedIn[slot] ?? null;
      if (judged !== null) judge.takeJudged(owner, judged);
      return judged !== null;
    },
  };
}

function keepFacilities(judge: LedgerJudge, facilities: Payout[]): PayoutSink {
  return {
    take(payout) {
      judge.take(payout);
      facilities.push(payout);
    },
  };
}
