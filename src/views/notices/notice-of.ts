import type { Notice } from '../../portal/notices/notice.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { withdrawals, withdrawnTitle } from '../record/withdrawals.ts';
import { noticeHref } from './notice-line.ts';

const noticesById = oncePerPortal(
  ({ notices }) => new Map(notices.map((notice) => [notice.id, notice])),
);

/** The notice with this id; undefined where there is none, or none was asked for. */
export function noticeOf(portal: Portal, id: string | null | undefined): Notice | undefined {
  return noticesById(portal).get(id ?? '');
}

/** What to call a notice that something refers to, and where to read of it; of a withdrawn one, when and why. */
export function noticeTold(portal: Portal, id: string): { href: string; title: string } {
  const notice = noticeOf(portal, id);
  if (notice) return { href: noticeHref(id), title: notice.title };
  const href = withdrawals(portal).has(id) ? noticeHref(id) : '/verify/';
  return { href, title: withdrawnTitle({ id }) };
}

const noticesByVillage = oncePerPortal(({ notices }) =>
  Map.groupBy(notices, ({ village }) => village),
);

/** The notices of a village, in the order of the portal. */
export function noticesIn(portal: Portal, village: string): readonly Notice[] {
  return noticesByVillage(portal).get(village) ?? [];
}

const payoutsByNotice = oncePerPortal(({ payouts }) =>
  Map.groupBy(payouts, ({ notice }) => notice),
);

/** The payouts that a notice lists. */
export function listedPayouts(portal: Portal, { id }: Notice): readonly CheckedPayout[] {
  return payoutsByNotice(portal).get(id) ?? [];
}
