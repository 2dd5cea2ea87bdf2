import type { Check, Outcome } from '../../check.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { LedgerRows } from '../ledger-rows.ts';
import type { Payout } from '../payout.ts';

/** An entry of the censure board that names a payout. */
export interface FraudEntry {
  readonly payout: string;
}

/** A programme's ledger as a whole. */
export interface Ledger {
  readonly programme: Programme;
  readonly rows: LedgerRows;
  /** Entries that name a payout; null where there is no censure board to hold the ledger against. */
  readonly fraud: readonly FraudEntry[] | null;
}

/** The words of an outcome; asked for only where somebody reads them, with the payouts of all rows. */
export type Say = (payouts: readonly Payout[]) => Omit<Check, 'outcome'>;

/** Takes what is found of one row. */
export type Add = (row: number, outcome: Outcome, say: Say) => void;

/** A rule that needs more than one row. It adds its findings to the rows it speaks of, one to each. */
export type LedgerRule = (ledger: Ledger, add: Add) => void;
