import { formatMonth } from '../../domain/day.ts';
import { type Fen, formatYuan } from '../../domain/money.ts';
import type { VillageMonth } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';

/** One of several amounts, to be shown beside the largest of them. */
export interface RankedLine {
  readonly label: string;
  readonly fen: Fen;
}

/** Where a month's money went, or came from, the largest account first. */
export function ranked(
  { byAccount }: Pick<VillageMonth, 'byAccount'>,
  side: 'income' | 'expense',
): readonly RankedLine[] {
  return byAccount
    .filter((total) => total[side] > 0)
    .map((total) => ({ label: total.account, fen: total[side] }))
    .sort((a, b) => b.fen - a.fen);
}

/** A month in a sentence: what was spent, what that is a household, what came in and what is left. */
export function monthWords(portal: Portal, month: VillageMonth): string {
  const { households } = villageOf(portal, month.village);
  const { expense, income, closing } = month;
  const each =
    households === null || expense === 0
      ? ''
      : `，每户合 ${formatYuan(Math.round(expense / households))}（按 ${households} 户算）`;
  const spent = expense === 0 ? '没有花钱' : `花了 ${formatYuan(expense)}${each}`;
  const came = income === 0 ? '没有收入' : `收入 ${formatYuan(income)}`;
  return `${formatMonth(month.month)}${spent}；${came}；月底还有 ${formatYuan(closing)}。`;
}

/** What most of the money was spent on; nothing where nothing was spent. */
export function mostlyWords(month: VillageMonth): string | null {
  const [first] = ranked(month, 'expense');
  if (!first) return null;
  const percent = Math.round((first.fen / month.expense) * 100);
  return percent === 100 ? `全部是${first.label}` : `花得最多的是${first.label}，占 ${percent}%`;
}
