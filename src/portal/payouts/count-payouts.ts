import type { Holidays } from '../../domain/holidays.ts';
import {
  type EachRow,
  judgeLedger,
  type LedgerVerdict,
} from '../../domain/payouts/ledger-judge.ts';
import type { Payout } from '../../domain/payouts/payout.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { boardsTable } from '../../intake/tables/boards.ts';
import { isAboutPeople } from '../../intake/tables/payouts.ts';
import type { Notice } from '../notices/notice.ts';
import type { DataReading } from '../reading.ts';
import { fraudOn, LedgerReader } from './read-payouts.ts';

/** What the ledgers of one programme come to. */
export interface ProgrammeCount extends LedgerVerdict {
  readonly programme: string;
}

/** Ledgers that have been read and judged. */
export interface CountedLedgers {
  /** The few payouts that other tables are held against: of centres and estates, and any on a board. */
  readonly payouts: readonly Payout[];
  readonly counts: readonly ProgrammeCount[];
}

/**
 * Reads and judges every programme's ledgers as `readPayouts` and `checkPayouts` do, and keeps none of
 * the payouts to people but those that a board names. `censured`: whether there is a censure board.
 */
export function countPayouts(
  reading: DataReading,
  programmes: readonly Programme[],
  notices: readonly Notice[],
  holidays: Holidays,
  censured: boolean,
): CountedLedgers {
  // The boards name payouts and are read after them: here they are looked into before.
  const boards = reading.again().rows(boardsTable);
  const named = new Set(boards.map(({ payout }) => payout));
  const fraud = fraudOn(censured ? boards : null);
  const payouts: Payout[] = [];
  const ledgers = new LedgerReader(reading, notices);
  const counts = programmes.map((programme) => {
    const isAboutFew = !isAboutPeople(programme);
    const each: EachRow = (take) =>
      ledgers.each(programme, (payout) => {
        if (isAboutFew || named.has(payout.id)) payouts.push({ ...payout });
        take(payout);
      });
    const again: EachRow = (take) => ledgers.again(programme, take);
    const verdict = judgeLedger({ programme, holidays }, fraud, each, again);
    return { programme: programme.id, ...verdict };
  });
  ledgers.end();
  return { payouts, counts: counts.filter(({ envelope }) => envelope.applied > 0) };
}
