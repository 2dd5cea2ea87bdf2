import type { Check, Outcome } from '../../check.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Payout } from '../payout.ts';

/** An entry of the censure board that names a payout. */
export interface FraudEntry {
  readonly payout: string;
}

/** A programme's ledger as a whole. */
export interface Ledger {
  readonly programme: Programme;
  readonly payouts: readonly Payout[];
  /** Entries that name a payout; null where there is no censure board to hold the ledger against. */
  readonly fraud: readonly FraudEntry[] | null;
}

/** The words of an outcome; asked for only where somebody reads them. */
export type Say = () => Omit<Check, 'outcome'>;

export type Add = (payout: Payout, outcome: Outcome, say: Say) => void;

/** A rule that needs more than one row. It adds its checks to the payouts it speaks of. */
export type LedgerRule = (ledger: Ledger, add: Add) => void;

/** Rows by key, each group in the order of the rows. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Groups of two rows and more that share a key; a row that stands alone costs no group. */
export function sharing<Item extends object>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[][] {
  const first = new Map<string, Item>();
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, item);
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [before, item]);
  }
  return [...groups.values()];
}
