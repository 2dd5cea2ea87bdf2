import type { Day, Month } from './day.ts';
import { monthOf } from './day.ts';
import { type Fen, sumFen } from './money.ts';

/** Words in the 科目 column that carry a balance instead of a movement. */
export const OPENING = '期初余额';
export const CLOSING = '期末余额';

/** One line of a village's ledger. */
export interface LedgerEntry {
  readonly date: Day;
  readonly account: string;
  readonly voucher: string | null;
  readonly summary: string | null;
  readonly income: Fen | null;
  readonly expense: Fen | null;
  readonly balance: Fen | null;
  readonly handledBy: string | null;
  readonly approvedBy: string | null;
  readonly supervisedBy: string | null;
  readonly line: number;
}

/** A month of a village's money: opening + income − expense = closing. */
export interface FinanceMonth {
  readonly month: Month;
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
  /** Balance the village declared for the month's end; null when it declared none. */
  readonly declaredClosing: Fen | null;
  readonly entries: readonly LedgerEntry[];
  readonly byAccount: readonly AccountTotal[];
}

export interface AccountTotal {
  readonly account: string;
  readonly income: Fen;
  readonly expense: Fen;
}

/** A line of a ledger that cannot be right, and what it should be. */
export interface LedgerFault {
  readonly line: number;
  readonly kind:
    | 'no-opening'
    | 'second-opening'
    | 'both-or-neither'
    | 'balance-missing'
    | 'balance-differs'
    | 'opening-differs'
    | 'same-post'
    | 'date-order'
    | 'after-closing';
  /** For `balance-differs`: what adding up gives and what the line says. */
  readonly computed?: Fen;
  readonly declared?: Fen;
}

/** Works through a year's ledger in file order: months with totals, and every fault found. */
export function reconcileLedger(entries: readonly LedgerEntry[]): {
  readonly months: readonly FinanceMonth[];
  readonly faults: readonly LedgerFault[];
} {
  const faults = rowsAfterClosing(entries);
  const [first, ...rest] = entries;
  if (!first) return { months: [], faults };
  if (first.account !== OPENING || first.balance === null) {
    faults.push({ line: first.line, kind: 'no-opening' });
    return { months: [], faults };
  }
  let balance = first.balance;
  let opening = balance;
  let previous = first.date;
  let current: LedgerEntry[] = [];
  let declared: Fen | null = null;
  const months: FinanceMonth[] = [];
  const close = (month: Month): void => {
    months.push(summarise(month, opening, current, declared));
    opening = balance;
    current = [];
    declared = null;
  };
  for (const entry of rest) {
    if (entry.date < previous) faults.push({ line: entry.line, kind: 'date-order' });
    if (monthOf(entry.date) !== monthOf(previous) && current.length > 0) close(monthOf(previous));
    previous = entry.date;
    if (entry.account === OPENING) {
      faults.push({ line: entry.line, kind: 'second-opening' });
      continue;
    }
    if (entry.account === CLOSING) {
      if (entry.balance === null) faults.push({ line: entry.line, kind: 'balance-missing' });
      declared = entry.balance;
    } else {
      faults.push(...movementFaults(entry));
      balance += (entry.income ?? 0) - (entry.expense ?? 0);
      current.push(entry);
    }
    if (entry.balance !== null && entry.balance !== balance) {
      faults.push({
        line: entry.line,
        kind: 'balance-differs',
        computed: balance,
        declared: entry.balance,
      });
    }
  }
  if (current.length > 0) close(monthOf(previous));
  return { months, faults };
}

/** Rows that stand after the closing balance of their own month, which therefore does not count them. */
function rowsAfterClosing(entries: readonly LedgerEntry[]): LedgerFault[] {
  const closed = new Set<Month>();
  return entries.flatMap(({ line, date, account }): LedgerFault[] => {
    const late = closed.has(monthOf(date));
    if (account === CLOSING) closed.add(monthOf(date));
    return late ? [{ line, kind: 'after-closing' }] : [];
  });
}

function movementFaults(entry: LedgerEntry): LedgerFault[] {
  const { line } = entry;
  return [
    ...((entry.income === null) === (entry.expense === null)
      ? [{ line, kind: 'both-or-neither' } as const]
      : []),
    ...(sharesPost(entry) ? [{ line, kind: 'same-post' } as const] : []),
  ];
}

/** Whoever handles a voucher neither approves nor supervises it. */
function sharesPost({ handledBy, approvedBy, supervisedBy }: LedgerEntry): boolean {
  const posts = [handledBy, approvedBy, supervisedBy].filter((post) => post !== null);
  return new Set(posts).size < posts.length;
}

/**
 * The opening of a year against the closing of the year before, a fault when they differ by even one
 * fen.
 */
export function openingFault(
  before: readonly FinanceMonth[],
  opening: LedgerEntry | undefined,
): LedgerFault | null {
  const last = before.at(-1);
  if (!last || opening?.balance == null || opening.balance === last.closing) return null;
  return {
    line: opening.line,
    kind: 'opening-differs',
    computed: last.closing,
    declared: opening.balance,
  };
}

function summarise(
  month: Month,
  opening: Fen,
  entries: readonly LedgerEntry[],
  declaredClosing: Fen | null,
): FinanceMonth {
  const income = sumFen(entries.map((entry) => entry.income ?? 0));
  const expense = sumFen(entries.map((entry) => entry.expense ?? 0));
  return {
    month,
    opening,
    income,
    expense,
    closing: opening + income - expense,
    declaredClosing,
    entries,
    byAccount: totalsByAccount(entries),
  };
}

/** Totals of each account in the order the accounts first appear. */
export function totalsByAccount(entries: readonly LedgerEntry[]): AccountTotal[] {
  const totals = new Map<string, { income: Fen; expense: Fen }>();
  for (const entry of entries) {
    const total = totals.get(entry.account) ?? { income: 0, expense: 0 };
    total.income += entry.income ?? 0;
    total.expense += entry.expense ?? 0;
    totals.set(entry.account, total);
  }
  return [...totals].map(([account, total]) => ({ account, ...total }));
}
