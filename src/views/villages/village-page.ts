import { formatMonth } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsHref, monthsOf } from '../accounts/month.ts';
import { type OverdueLine, overdueOf } from '../disclosure/overdue.ts';
import { type ComingLine, comingLines } from '../disclosure/overview.ts';
import { type ChangeLine, changesOf } from '../home/this-week.ts';
import { type NoticeLine, noticeLine, runningNotices } from '../notices/notice-line.ts';

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
        href: accountsHref(village.id, month.month),
        label: formatMonth(month.month),
        income: month.income,
        expense: month.expense,
        closing: month.closing,
      }))
      .reverse(),
    sample:
      village.contact.sample ||
      notices.some((notice) => notice.sample) ||
      portal.accounts.some((month) => month.village === village.id && month.sample),
  };
}
