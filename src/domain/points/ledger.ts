import type { Day } from '../day.ts';

/** Reason of a line by which points are spent. */
export const EXCHANGE = '兑换';
/** Short name of the points a household starts with, whatever the scheme calls them. */
export const START = '底分';

/** A line of a points scheme; points are whole, positive, and null where the source prints none. */
export interface SchemeRule {
  readonly item: string;
  readonly direction: 'add' | 'deduct' | 'start';
  readonly points: number | null;
  /** Most points of this item in one period; null where there is none. */
  readonly cap: number | null;
}

/** What points can be spent on → its price in points, null where none is printed. Empty: no list. */
export type ExchangeList = ReadonlyMap<string, number | null>;

/** One change of a household's points, as the ledger writes it. */
export interface LedgerLine {
  readonly household: string;
  readonly date: Day;
  readonly reason: string;
  readonly change: number;
  readonly closing: number;
  readonly exchanged: string | null;
}

/** What is wrong with one line; the column is where the clerk mends it. */
export interface AccountsFault {
  readonly index: number;
  readonly code:
    | 'closing'
    | 'change'
    | 'order'
    | 'reason'
    | 'direction'
    | 'value'
    | 'start'
    | 'overdrawn'
    | 'cap'
    | 'goods';
  readonly column: 'date' | 'reason' | 'change' | 'closing' | 'exchanged';
  readonly message: string;
}

/** A fault of a line known to whoever asked. */
export type Broken = Omit<AccountsFault, 'index'>;

/** The rules that a line's reason names; every start is also called 底分. */
export function rulesNamed<Rule extends SchemeRule>(
  reason: string,
  rules: readonly Rule[],
): Rule[] {
  return rules.filter(
    ({ item, direction }) => item === reason || (direction === 'start' && reason === START),
  );
}
