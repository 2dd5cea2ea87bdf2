import { addMonths, formatMonth, formatMonthDay, monthOf } from '../domain/day.ts';
import { disclosureStatus, monthDeadline, monthsBetween } from '../domain/disclosure.ts';
import type { Portal } from '../portal/assemble.ts';
import { villageOf } from './places.ts';

/** A month's accounts that should be public and are not. */
export interface OverdueLine {
  readonly village: string;
  readonly title: string;
  readonly place: string;
  readonly due: string;
  readonly days: number;
}

/**
 * Months of income and spending that a village owes: every month between its first ledger month and
 * the last full month, held against the catalogue's deadline for monthly money items.
 */
export function overdueFinance(portal: Portal): OverdueLine[] {
  const item = portal.disclosure.find(
    (entry) => entry.affair === 'finance' && entry.frequency === 'month',
  );
  if (!item) return [];
  const lines: OverdueLine[] = [];
  const last = addMonths(monthOf(portal.asOf), -1);
  for (const village of new Set(portal.finance.map((month) => month.village))) {
    const published = new Map(
      portal.notices
        .filter((notice) => notice.village === village && notice.month !== null)
        .map((notice) => [notice.month, notice.publishedOn]),
    );
    const first = portal.finance.find((month) => month.village === village)?.month ?? last;
    for (const month of monthsBetween(first, last)) {
      const deadline = monthDeadline(month, item.dueWithinDays ?? 0);
      const status = disclosureStatus(deadline, published.get(month) ?? null, portal.asOf);
      if (status.kind !== 'missing') continue;
      const { name, town } = villageOf(portal, village);
      lines.push({
        village,
        title: `${name}${formatMonth(month)}财务收支`,
        place: town.name,
        due: `应在${formatMonthDay(deadline)}前公开`,
        days: status.days,
      });
    }
  }
  return lines.sort((a, b) => b.days - a.days);
}
