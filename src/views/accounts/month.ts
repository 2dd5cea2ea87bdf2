import { formatMonth, formatMonthDay, type Month } from '../../domain/day.ts';
import { type Fen, formatFen } from '../../domain/money.ts';
import type { VillageMonth } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Amendment } from '../../portal/record/amendment.ts';
import { amendmentsOfFile } from '../data/amendments.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';

export function accountsHref(village: string, month: Month): string {
  return `/accounts/${village}/${month}/`;
}

/** One month of a village, with its neighbours and the months so far for the chart. */
export interface AccountsMonthView {
  readonly title: string;
  readonly villageName: string;
  readonly month: VillageMonth;
  readonly previous: { readonly href: string; readonly label: string } | null;
  readonly next: { readonly href: string; readonly label: string } | null;
  readonly year: readonly { readonly label: string; readonly income: Fen; readonly expense: Fen }[];
  /** False when the month's accounts are in the ledger but were never announced. */
  readonly announced: boolean;
  /** Lines of the month that were put right after it was public. */
  readonly amended: readonly Amendment[];
}

export function accountsMonthView(portal: Portal, month: VillageMonth): AccountsMonthView {
  const { name } = villageOf(portal, month.village);
  const months = monthsOf(portal, month.village);
  const at = months.findIndex((other) => other.month === month.month);
  return {
    title: `${name}${formatMonth(month.month)}财务收支逐笔`,
    villageName: name,
    month,
    previous: neighbour(months[at - 1]),
    next: neighbour(months[at + 1]),
    year: months
      .filter((other) => other.month.slice(0, 4) === month.month.slice(0, 4))
      .map((other) => ({
        label: `${Number(other.month.slice(5))}月`,
        income: other.income,
        expense: other.expense,
      })),
    announced: month.notice !== null,
    amended: amendmentsOfFile(portal, month.file).filter(({ row }) => row.startsWith(month.month)),
  };
}

/**
 * What a resident reads out to ask about a line of a month, counted from 1: village, month, which line,
 * its voucher and its amount, so that who answers finds it however it is looked up.
 */
export function askWords({ villageName, month }: AccountsMonthView, number: number): string {
  const entry = month.entries[number - 1];
  if (!entry) throw new Error(`${month.month} has no line ${number}`);
  const { date, voucher, account, income, expense } = entry;
  const which = [
    formatMonthDay(date),
    voucher === null ? '没有凭证号' : `凭证号 ${voucher}`,
    account,
  ];
  const amounts = [
    ...(income === null ? [] : [`收入 ${formatFen(income)} 元`]),
    ...(expense === null ? [] : [`支出 ${formatFen(expense)} 元`]),
  ];
  return `${villageName}${formatMonth(month.month)}第 ${number} 笔（${which.join('，')}），${amounts.join('，')}。`;
}

const published = oncePerPortal(({ accounts }) =>
  Map.groupBy(
    accounts.filter(({ notice }) => notice !== null),
    ({ village }) => village,
  ),
);

/** Published months of a village, oldest first. */
export function monthsOf(portal: Portal, village: string): readonly VillageMonth[] {
  return published(portal).get(village) ?? [];
}

function neighbour(month: VillageMonth | undefined): AccountsMonthView['previous'] {
  return month
    ? { href: accountsHref(month.village, month.month), label: formatMonth(month.month) }
    : null;
}

/** Every village's months, for the index of accounts. */
export function accountsIndex(portal: Portal): {
  readonly village: string;
  readonly name: string;
  readonly months: readonly {
    readonly href: string;
    readonly label: string;
    readonly closing: Fen;
  }[];
}[] {
  return portal.villages
    .map((village) => ({
      village: village.id,
      name: village.name,
      months: monthsOf(portal, village.id).map((month) => ({
        href: accountsHref(village.id, month.month),
        label: formatMonth(month.month),
        closing: month.closing,
      })),
    }))
    .filter(({ months }) => months.length > 0);
}
