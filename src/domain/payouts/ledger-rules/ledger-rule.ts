import type { Check, Outcome } from '../../check.ts';
import type { Day } from '../../day.ts';
import { groupBy } from '../../group-by.ts';
import type { Programme } from '../../programmes/programme.ts';
import { PAID_STAGE, type Payout } from '../payout.ts';

/** What the rules of a whole ledger look at in a payout: little, so that very many can be held. */
export interface LedgerRow extends Pick<Payout, 'id' | 'household' | 'name' | 'group'> {
  readonly terms: LedgerTerms;
}

/** What rows of one batch have in common. */
export interface LedgerTerms extends Pick<Payout, 'village' | 'paid' | 'recovered'> {
  readonly paidOn: Day | null;
}

export function ledgerTermsOf({ village, paid, recovered, stages }: Payout): LedgerTerms {
  return { village, paid, recovered, paidOn: stages[PAID_STAGE] ?? null };
}

/** An entry of the censure board that names a payout. */
export interface FraudEntry {
  readonly payout: string;
}

/** A programme's ledger as a whole. */
export interface Ledger<Row extends LedgerRow = LedgerRow> {
  readonly programme: Programme;
  readonly rows: readonly Row[];
  /** The same rows, those of each village by themselves. */
  readonly villages: readonly (readonly Row[])[];
  /** Entries that name a payout; null where there is no censure board to hold the ledger against. */
  readonly fraud: readonly FraudEntry[] | null;
}

/** The words of an outcome; asked for only where somebody reads them. */
export type Say = () => Omit<Check, 'outcome'>;

/** Takes what is found of one row. */
export type Add<Row extends LedgerRow = LedgerRow> = (row: Row, outcome: Outcome, say: Say) => void;

/** A rule that needs more than one row. It adds its findings to the rows it speaks of, one to each. */
export type LedgerRule = <Row extends LedgerRow>(ledger: Ledger<Row>, add: Add<Row>) => void;

/** A ledger, its rows parted by village once for all rules. */
export function ledgerOf<Row extends LedgerRow>(
  programme: Programme,
  rows: readonly Row[],
  fraud: Ledger['fraud'],
): Ledger<Row> {
  const villages = [...groupBy(rows, ({ terms }) => terms.village).values()];
  return { programme, rows, villages, fraud };
}
