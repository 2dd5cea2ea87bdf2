import type { Holidays } from '../domain/holidays.ts';
import { LedgerJudge, type LedgerVerdict } from '../domain/payout/ledger-judge.ts';
import type { Payout } from '../domain/payout/payout.ts';
import type { Programme } from '../domain/programme/programme.ts';
import { isAboutPeople } from '../intake/tables/payouts.ts';
import type { BoardEntry, Notice } from './portal.ts';
import { eachPayout, fraudOn } from './read-payouts.ts';
import type { DataReading } from './reading.ts';

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
  const judges = new Map(
    programmes.map((programme) => [programme, new LedgerJudge({ programme, holidays })]),
  );
  const facilities: Payout[] = [];
  const take = (payout: Payout, programme: Programme): void => {
    judges.get(programme)?.take(payout);
    if (!isAboutPeople(programme)) facilities.push(structuredClone(payout));
  };
  eachPayout(reading, programmes, notices, take, { reuse: true });
  const counts: CountedLedgers['counts'] = (boards) => {
    const fraud = fraudOn(boards);
    return [...judges]
      .filter(([, judge]) => judge.rows.size > 0)
      .map(([{ id }, judge]) => ({ programme: id, ...judge.end(fraud) }));
  };
  return { facilities, counts };
}
