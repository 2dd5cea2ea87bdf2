import type { Day, Month } from '../day.ts';
import { monthOf } from '../day.ts';
import { outOfOrder } from '../day-order.ts';
import { type Fen, sumFen } from '../money.ts';
import { type BalanceFault, followBalance } from './running-balance.ts';
import { type Suspect, suspects } from './slips.ts';

/** Words in the 科目 column that carry a balance instead of a movement. */
export const OPENING = '期初余额';
export const CLOSING = '期末余额';

/** One line of a village's ledger. */
export interface AccountsEntry {
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
export interface AccountsMonth {
  readonly month: Month;
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
  /** Balance the village declared for the month's end; null when it declared none. */
  readonly declaredClosing: Fen | null;
  readonly entries: readonly AccountsEntry[];
  readonly byAccount: readonly AccountTotal[];
}

export interface AccountTotal {
  readonly account: string;
  readonly income: Fen;
  readonly expense: Fen;
}

/** A line of a ledger that cannot be right, and what it should be. */
export type AccountsFault =
  | {
      readonly line: number;
      readonly kind:
        | 'no-opening'
        | 'second-opening'
        | 'both-or-neither'
        | 'balance-missing'
        | 'same-post'
        | 'date-order'
        | 'after-closing';
    }
  | (BalanceDifference & { readonly kind: 'opening-differs' })
  | (BalanceDifference & {
      readonly kind: 'balance-differs';
      /** Whether the lines after it speak against the balance or against a line before it. */
      readonly wrong: BalanceFault['wrong'];
      /** Lines since the balance before that would explain the difference if one usual slip was made. */
      readonly suspects: readonly Suspect[];
    });

/** What adding up gives and what the line says. */
interface BalanceDifference {
  readonly line: number;
  readonly computed: Fen;
  readonly declared: Fen;
}

/** Works through a year's ledger in file order: months with totals, and every fault found. */
export function reconcileAccounts(entries: readonly AccountsEntry[]): {
  readonly months: readonly AccountsMonth[];
  readonly faults: readonly AccountsFault[];
} {
  const faults = rowsAfterClosing(entries);
  const [first, ...rest] = entries;
  if (!first) return { months: [], faults };
  if (first.account !== OPENING || first.balance === null) {
    faults.push({ line: first.line, kind: 'no-opening' });
    return { months: [], faults };
  }
  for (const at of outOfOrder(entries.map(({ date }) => date))) {
    faults.push({ line: entries[at]?.line ?? 0, kind: 'date-order' });
  }
  const counted = rest.filter(({ account }) => account !== OPENING);
  for (const entry of rest) {
    if (entry.account === OPENING) faults.push({ line: entry.line, kind: 'second-opening' });
    else if (entry.account !== CLOSING) faults.push(...movementFaults(entry));
    else if (entry.balance === null) faults.push({ line: entry.line, kind: 'balance-missing' });
  }
  faults.push(...balanceFaults(first.balance, counted));
  faults.sort((a, b) => a.line - b.line);
  return { months: monthsOf(first.balance, counted), faults };
}

/** Movement of an entry: what it adds to the balance, nothing for a closing row. */
function movementOf({ account, income, expense }: AccountsEntry): Fen {
  return account === CLOSING ? 0 : (income ?? 0) - (expense ?? 0);
}

/**
 * Balances that do not follow: as few lines as explain all, since one slip is one line to mend. Where a
 * line before it cannot be right in itself, mending that line may mend the balance, which is not told.
 */
function balanceFaults(opening: Fen, entries: readonly AccountsEntry[]): AccountsFault[] {
  const steps = entries.map((entry) => ({ change: movementOf(entry), declared: entry.balance }));
  return followBalance(opening, steps).flatMap(({ at, computed, declared, wrong }) => {
    const before = steps.findLastIndex((step, index) => index < at && step.declared !== null);
    const since = entries.slice(before + 1, at + 1);
    if (wrong !== 'declared' && since.some(isBothOrNeither)) return [];
    return {
      line: entries[at]?.line ?? 0,
      kind: 'balance-differs',
      computed,
      declared,
      wrong,
      suspects: wrong === 'declared' ? [] : suspects(since, declared - computed),
    };
  });
}

/** The months of a ledger in file order, each opening with what the one before left. */
function monthsOf(start: Fen, entries: readonly AccountsEntry[]): AccountsMonth[] {
  const months: AccountsMonth[] = [];
  let opening = start;
  let current: AccountsEntry[] = [];
  let declared: Fen | null = null;
  for (const [at, entry] of entries.entries()) {
    if (entry.account === CLOSING) declared = entry.balance;
    else current.push(entry);
    const next = entries[at + 1];
    if (next && monthOf(next.date) === monthOf(entry.date)) continue;
    if (current.length === 0) continue;
    const month = summarise(monthOf(entry.date), opening, current, declared);
    months.push(month);
    opening = month.closing;
    current = [];
    declared = null;
  }
  return months;
}

/** Rows that stand after the closing balance of their own month, which therefore does not count them. */
function rowsAfterClosing(entries: readonly AccountsEntry[]): AccountsFault[] {
  const closed = new Set<Month>();
  return entries.flatMap(({ line, date, account }): AccountsFault[] => {
    const late = closed.has(monthOf(date));
    if (account === CLOSING) closed.add(monthOf(date));
    return late ? [{ line, kind: 'after-closing' }] : [];
  });
}

function movementFaults(entry: AccountsEntry): AccountsFault[] {
  const { line } = entry;
  return [
    ...(isBothOrNeither(entry) ? [{ line, kind: 'both-or-neither' } as const] : []),
    ...(sharesPost(entry) ? [{ line, kind: 'same-post' } as const] : []),
  ];
}

function isBothOrNeither({ account, income, expense }: AccountsEntry): boolean {
  return account !== CLOSING && (income === null) === (expense === null);
}

/** Whoever handles a voucher neither approves nor supervises it. */
function sharesPost({ handledBy, approvedBy, supervisedBy }: AccountsEntry): boolean {
  const posts = [handledBy, approvedBy, supervisedBy].filter((post) => post !== null);
  return new Set(posts).size < posts.length;
}

/**
 * The opening of a year against the closing of the year before, a fault when they differ by even one
 * fen. What the year before declared also counts: when it does not add up, its own line is named.
 */
export function openingFault(
  before: readonly AccountsMonth[],
  opening: AccountsEntry | undefined,
): AccountsFault | null {
  const last = before.at(-1);
  if (!last || opening?.balance == null) return null;
  if (opening.balance === last.closing || opening.balance === last.declaredClosing) return null;
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
  entries: readonly AccountsEntry[],
  declaredClosing: Fen | null,
): AccountsMonth {
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
export function totalsByAccount(entries: readonly AccountsEntry[]): AccountTotal[] {
  const totals = new Map<string, { income: Fen; expense: Fen }>();
  for (const entry of entries) {
    const total = totals.get(entry.account) ?? { income: 0, expense: 0 };
    total.income += entry.income ?? 0;
    total.expense += entry.expense ?? 0;
    totals.set(entry.account, total);
  }
  return [...totals].map(([account, total]) => ({ account, ...total }));
}
