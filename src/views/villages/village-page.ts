import { formatMonth } from '../../domain/day.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { accountsHref, monthsOf } from '../accounts/month.ts';
import { type OverdueLine, overdueOf, type QuietLine, quietLines } from '../disclosure/overdue.ts';
import { type ComingLine, comingLines } from '../disclosure/overview.ts';
import { type ChangeLine, changesOf } from '../home/this-week.ts';
import { type NoticeLine, noticeLine, runningNotices } from '../notices/notice-line.ts';
import { oncePerPortal } from '../once.ts';
import { publishes, villageHref } from '../places.ts';

/** What one village page shows: the answer first, everything else one tap away. */
export interface VillageView {
  readonly running: readonly NoticeLine[];
  readonly recent: readonly NoticeLine[];
  readonly overdue: readonly OverdueLine[];
  readonly quiet: readonly QuietLine[];
  readonly changes: readonly ChangeLine[];
  readonly coming: readonly ComingLine[];
  readonly months: readonly {
    readonly href: string;
    readonly label: string;
    readonly income: number;
    readonly expense: number;
    readonly closing: number;
  }[];
  /** For a real place without a ledger here: the made-up one that shows what ledgers look like. */
  readonly standIn: { readonly href: string; readonly name: string } | null;
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
    quiet: quietLines(portal).filter((line) => line.village === village.id),
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
    standIn: standInOf(portal, village),
    sample: village.sample,
  };
}

/** The made-up place of the same kind with the most to see. */
function standInOf(portal: Portal, village: Village): VillageView['standIn'] {
  if (village.sample || publishes(portal, village.id)) return null;
  const kind = village.kind === 'village' ? 'village' : 'community';
  const first = standIns(portal).find((place) => place.kind === kind);
  return first ? { href: villageHref(first.id), name: first.name } : null;
}

/** Made-up places that keep ledgers, those with the most payouts before the others. */
const standIns = oncePerPortal((portal): readonly Village[] => {
  const payouts = new Map<string, number>();
  for (const { village } of portal.payouts) payouts.set(village, (payouts.get(village) ?? 0) + 1);
  return portal.villages
    .filter(({ id, sample }) => sample && publishes(portal, id))
    .sort((a, b) => (payouts.get(b.id) ?? 0) - (payouts.get(a.id) ?? 0));
});
