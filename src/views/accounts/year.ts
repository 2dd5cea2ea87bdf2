import type { AccountsEntry, AccountTotal } from '../../domain/accounts/month.ts';
import { type VoucherFindings, voucherFindings } from '../../domain/accounts/vouchers.ts';
import { addMonths, type Month } from '../../domain/day.ts';
import { type Fen, sumFen } from '../../domain/money.ts';
import type { VillageMonth } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { accountsHref, monthsOf } from './month.ts';

/** One month in the year's table; null sums where nothing was published. */
export interface YearLine {
  readonly label: string;
  readonly href: string | null;
  readonly data: VillageMonth | null;
}

/** A budgeted item beside what came in or went out in the published months. */
export interface PlanLine {
  readonly item: string;
  readonly nature: string;
  readonly planned: Fen;
  readonly actual: Fen;
}

export interface AccountsYearView {
  readonly title: string;
  readonly villageName: string;
  readonly sample: boolean;
  readonly lines: readonly YearLine[];
  readonly opening: Fen;
  readonly income: Fen;
  readonly expense: Fen;
  readonly closing: Fen;
  /** Months between the first and the last published that are not published: the year's sums lack them. */
  readonly gaps: readonly string[];
  /** Every month of the year that is not published here. */
  readonly unpublished: readonly string[];
  readonly items: readonly AccountTotal[];
  readonly plan: readonly PlanLine[];
  readonly vouchers: VoucherFindings;
  /** Lines that name all three: who handled, who approved, who supervised. */
  readonly threePosts: number;
  readonly entries: number;
}

export function yearHref(village: string, year: string): string {
  return `/accounts/${village}/${year}/`;
}

/** Years of which a village has published at least a month, oldest first. */
export function yearsOf(portal: Portal, village: string): string[] {
  return [...new Set(monthsOf(portal, village).map(({ month }) => month.slice(0, 4)))];
}

/** A year of a village: only what was published is added up, and what is not is told. */
export function accountsYearView(portal: Portal, village: string, year: string): AccountsYearView {
  const months = monthsOf(portal, village).filter(({ month }) => month.startsWith(year));
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) throw new Error(`no accounts of ${village} ${year}`);
  const byMonth = new Map(months.map((month) => [month.month, month]));
  const all = Array.from({ length: 12 }, (_, at) => addMonths(`${year}-01`, at));
  const entries = months.flatMap((month) => month.entries);
  const { name } = villageOf(portal, village);
  const items = itemTotals(portal, entries);
  return {
    title: `${name}${year}年财务收支`,
    villageName: name,
    sample: first.sample,
    lines: all.map((month) => yearLine(village, month, byMonth.get(month) ?? null)),
    opening: first.opening,
    income: sumFen(months.map(({ income }) => income)),
    expense: sumFen(months.map(({ expense }) => expense)),
    closing: last.closing,
    gaps: all
      .filter((month) => month > first.month && month < last.month && !byMonth.has(month))
      .map(monthLabel),
    unpublished: all.filter((month) => !byMonth.has(month)).map(monthLabel),
    items,
    plan: planLines(portal, village, year, items),
    vouchers: voucherFindings(entries),
    threePosts: entries.filter((line) => line.handledBy && line.approvedBy && line.supervisedBy)
      .length,
    entries: entries.length,
  };
}

function monthLabel(month: Month): string {
  return `${Number(month.slice(5))}月`;
}

function yearLine(village: string, month: Month, data: VillageMonth | null): YearLine {
  return { label: monthLabel(month), href: data && accountsHref(village, month), data };
}

/** Sums by published item, in the order of the rules. */
function itemTotals(portal: Portal, entries: readonly AccountsEntry[]): AccountTotal[] {
  const itemOf = new Map(portal.accountTitles.map(({ name, item }) => [name, item ?? name]));
  const order = portal.accountItems.map(({ name }) => name);
  const totals = new Map<string, { income: Fen; expense: Fen }>();
  for (const entry of entries) {
    const item = itemOf.get(entry.account) ?? entry.account;
    const total = totals.get(item) ?? { income: 0, expense: 0 };
    total.income += entry.income ?? 0;
    total.expense += entry.expense ?? 0;
    totals.set(item, total);
  }
  return [...totals]
    .map(([account, total]) => ({ account, ...total }))
    .sort((a, b) => order.indexOf(a.account) - order.indexOf(b.account));
}

function planLines(
  portal: Portal,
  village: string,
  year: string,
  items: readonly AccountTotal[],
): PlanLine[] {
  const natures = new Map(portal.accountItems.map(({ name, nature }) => [name, nature]));
  const actual = new Map(items.map((item) => [item.account, item.income + item.expense]));
  return portal.holdings.holdings
    .filter(
      ({ kind, village: of, asOf }) => kind === 'plan' && of === village && asOf.startsWith(year),
    )
    .map(({ item, amount }) => ({
      item,
      nature: natures.get(item) ?? '',
      planned: amount ?? 0,
      actual: actual.get(item) ?? 0,
    }));
}
