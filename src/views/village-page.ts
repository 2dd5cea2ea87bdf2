import { formatMonth } from '../domain/day.ts';
import type { Village } from '../domain/village.ts';
import type { Portal } from '../portal/assemble.ts';
import { type ComingLine, comingLines } from './disclosure/overview.ts';
import { financeHref, monthsOf } from './finance.ts';
import { type NoticeLine, noticeLine, runningNotices } from './notice-line.ts';
import { type OverdueLine, overdueOf } from './overdue.ts';
import { type ChangeLine, changesOf } from './this-week.ts';

/** What one village page shows: the answer first, everything else one tap away. */
export interface VillageView {
  readonly running: readonly NoticeLine[];
  readonly recent: readonly NoticeLine[];
  readonly overdue: readonly OverdueLine[];
  readonly changes: readonly ChangeLine[];
  readonly coming: readonly ComingLine[];
  readonly months: readonly {
    readonly href: string;
    readonly label: string;
    readonly income: number;
    readonly expense: number;
    readonly closing: number;
  }[];
  readonly sample: boolean;
}

const RECENT = 10;

export function villageView(portal: Portal, village: Village): VillageView {
  const notices = portal.notices.filter((notice) => notice.village === village.id);
  const running = runningNotices(portal, notices);
  return {
    running: running.map((notice) => noticeLine(portal, notice)),
    recent: notices
      .filter((notice) => !running.includes(notice))
      .slice(0, RECENT)
      .map((notice) => noticeLine(portal, notice)),
    overdue: overdueOf(portal, village.id),
    changes: changesOf(portal, village.id),
    coming: comingLines(portal, village.id),
    months: monthsOf(portal, village.id)
      .map((month) => ({
        href: financeHref(village.id, month.month),
        label: formatMonth(month.month),
        income: month.income,
        expense: month.expense,
        closing: month.closing,
      }))
      .reverse(),
    sample:
      village.contact.sample ||
      notices.some((notice) => notice.sample) ||
      portal.finance.some((month) => month.village === village.id && month.sample),
  };
}
