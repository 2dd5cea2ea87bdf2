import type { Notice } from '../../portal/notices/notice.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';

const noticesById = oncePerPortal(
  ({ notices }) => new Map(notices.map((notice) => [notice.id, notice])),
);

/** The notice with this id; undefined where there is none, or none was asked for. */
export function noticeOf(portal: Portal, id: string | null | undefined): Notice | undefined {
  return noticesById(portal).get(id ?? '');
}

const payoutsByNotice = oncePerPortal(({ payouts }) =>
  Map.groupBy(payouts, ({ notice }) => notice),
);

/** The payouts that a notice lists. */
export function listedPayouts(portal: Portal, { id }: Notice): readonly CheckedPayout[] {
  return payoutsByNotice(portal).get(id) ?? [];
}
