import { followBalance } from '../accounts/running-balance.ts';
import type { Day } from '../day.ts';
import type { Fen } from '../money.ts';

/** Where the money of a mutual-aid association comes from: three sources, and nothing else. */
export const CARE_INCOME = {
  government: '政府补助',
  charity: '慈善募集',
  residents: '老人自筹',
} as const;
/** What it goes out for. */
export const CARE_EXPENSE = {
  food: '伙食',
  power: '水电取暖',
  goods: '用品',
  upkeep: '维修',
  help: '照料补贴',
  returned: '退回补助',
  other: '其他支出',
} as const;
export const ELDER_CARE_ITEMS = {
  opening: '期初余额',
  ...CARE_INCOME,
  ...CARE_EXPENSE,
} as const;
export type ElderCareItem = keyof typeof ELDER_CARE_ITEMS;

/** One line of an association's account; every line writes the balance after it. */
export interface ElderCareEntry {
  readonly date: Day;
  readonly item: ElderCareItem;
  readonly income: Fen | null;
  readonly expense: Fen | null;
  readonly balance: Fen;
  readonly line: number;
}

/** A line that cannot be right. */
export interface ElderCareFault {
  readonly line: number;
  readonly kind: 'no-opening' | 'second-opening' | 'direction' | 'date-order' | 'balance';
  /** For `balance`: what adding up gives, what is written, and which number the lines after it doubt. */
  readonly computed?: Fen;
  readonly declared?: Fen;
  readonly wrong?: 'declared' | 'change' | 'either';
}

/** An account of a year: opening and money in, less money out, is what is left. */
export interface ElderCareAccount<Entry extends ElderCareEntry = ElderCareEntry> {
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
  readonly bySource: Readonly<Record<keyof typeof CARE_INCOME, Fen>>;
  readonly byUse: readonly { readonly item: keyof typeof CARE_EXPENSE; readonly spent: Fen }[];
  /** The line that carries the opening balance. */
  readonly first: Entry;
  readonly entries: readonly Entry[];
}

/** Every fault of a year's account, each at the one line it is in. Exact to the fen. */
export function elderCareFaults(entries: readonly ElderCareEntry[]): ElderCareFault[] {
  const [first, ...rest] = entries;
  if (!first) return [];
  if (first.item !== 'opening') return [{ line: first.line, kind: 'no-opening' }];
  const faults: ElderCareFault[] = [];
  let before = first.date;
  for (const entry of rest) {
    const { line, item, date } = entry;
    if (date < before) faults.push({ line, kind: 'date-order' });
    before = date;
    if (item === 'opening') faults.push({ line, kind: 'second-opening' });
    else if (!goesTheRightWay(entry)) faults.push({ line, kind: 'direction' });
  }
  // Lines that cannot be read as a movement leave the balance without a meaning.
  if (faults.some(({ kind }) => kind !== 'date-order')) return faults;
  const steps = rest.map((entry) => ({ change: changeOf(entry), declared: entry.balance }));
  for (const { at, computed, declared, wrong } of followBalance(first.balance, steps)) {
    faults.push({ line: rest[at]?.line ?? 0, kind: 'balance', computed, declared, wrong });
  }
  return faults.sort((a, b) => a.line - b.line);
}

/** The sums of a year whose lines are right. */
export function elderCareAccount<Entry extends ElderCareEntry>(
  entries: readonly Entry[],
): ElderCareAccount<Entry> | null {
  const [first, ...rest] = entries;
  if (!first) return null;
  const sum = (item: ElderCareItem, side: 'income' | 'expense'): Fen =>
    rest.reduce((all, entry) => (entry.item === item ? all + (entry[side] ?? 0) : all), 0);
  const bySource = {
    government: sum('government', 'income'),
    charity: sum('charity', 'income'),
    residents: sum('residents', 'income'),
  };
  const byUse = (Object.keys(CARE_EXPENSE) as (keyof typeof CARE_EXPENSE)[])
    .map((item) => ({ item, spent: sum(item, 'expense') }))
    .filter(({ spent }) => spent > 0);
  const income = bySource.government + bySource.charity + bySource.residents;
  const expense = byUse.reduce((all, { spent }) => all + spent, 0);
  return {
    opening: first.balance,
    income,
    expense,
    closing: first.balance + income - expense,
    bySource,
    byUse,
    first,
    entries: rest,
  };
}

function changeOf({ income, expense }: ElderCareEntry): Fen {
  return (income ?? 0) - (expense ?? 0);
}

/** A source brings money in, a use takes it out; never both, never neither. */
function goesTheRightWay({ item, income, expense }: ElderCareEntry): boolean {
  return Object.hasOwn(CARE_INCOME, item)
    ? income !== null && expense === null
    : income === null && expense !== null;
}
