import type { Holidays } from '../domain/holidays.ts';
import { LedgerJudge, type LedgerVerdict } from '../domain/payout/ledger-judge.ts';
import type { Programme } from '../domain/programme/programme.ts';
import type { BoardEntry, Notice } from './portal.ts';
import { eachPayout, fraudOn } from './read-payouts.ts';
import type { DataReading } from './reading.ts';

/** What the ledgers of one programme come to. */
export interface ProgrammeCount extends LedgerVerdict {
  readonly programme: string;
}

/**
 * Reads and judges every programme's ledgers as `readPayouts` and `checkPayouts` do, and keeps none of
 * their payouts. The board is read after the ledgers, so the counts are asked for with it.
 */
export function countPayouts(
  reading: DataReading,
  programmes: readonly Programme[],
  notices: readonly Notice[],
  holidays: Holidays,
): (boards: readonly BoardEntry[] | null) => ProgrammeCount[] {
  const judges = new Map(
    programmes.map((programme) => [programme, new LedgerJudge({ programme, holidays })]),
  );
  eachPayout(reading, programmes, notices, (payout, programme) => {
    judges.get(programme)?.take(payout);
  });
  return (boards) => {
    const fraud = fraudOn(boards);
    return [...judges]
      .filter(([, judge]) => judge.rows.size > 0)
      .map(([{ id }, judge]) => ({ programme: id, ...judge.end(fraud) }));
  };
}
