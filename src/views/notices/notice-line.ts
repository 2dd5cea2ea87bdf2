import { addDays, type Day, formatDayIn, formatMonthDay } from '../../domain/day.ts';
import {
  AFFAIRS,
  type Affair,
  leftWords,
  type NoticeStatus,
  noticeClock,
} from '../../domain/notices/notice.ts';
import type { Notice } from '../../portal/notices/notice.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';

/** One notice as a line of a list. */
export interface NoticeLine {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly affair: Affair;
  readonly affairLabel: string;
  readonly status: NoticeStatus;
  /** Status in words with the days: 还剩 3 天, 今天截止, 已结束. */
  readonly statusWords: string;
  readonly until: string;
  /** Last day of one that has not ended, so that a copy of the page can tell once it has. */
  readonly lastDay: Day | undefined;
}

export function noticeLine(portal: Portal, notice: Notice): NoticeLine {
  const status = noticeStatus(notice, portal.asOf);
  return {
    id: notice.id,
    href: noticeHref(notice.id),
    title: notice.title,
    affair: notice.affair,
    affairLabel: AFFAIRS[notice.affair],
    status,
    statusWords: statusWords(status, notice, portal.asOf),
    until: `公示到${formatDayIn(notice.noticeTo, portal.asOf)}`,
    lastDay: lastDayAhead(notice, status),
  };
}

export function noticeHref(id: string): string {
  return `/notices/${id}/`;
}

/** The last day of a notice that has not ended. */
export function lastDayAhead(notice: Notice, status: NoticeStatus): Day | undefined {
  return status === 'ended' || status === 'corrected' ? undefined : notice.noticeTo;
}

const daysOfNotices = oncePerPortal(
  ({ notices, asOf }) =>
    new Map(notices.map(({ id, noticeTo }) => [id, asOf > noticeTo ? addDays(noticeTo, 1) : asOf])),
);

/**
 * The day on which a notice is looked at by itself: the portal's, and of one that has ended the first after
 * it. What is said of it then holds on every later day, so that its page stays as it was.
 */
export function dayOfNotice(portal: Portal, { id }: Pick<Notice, 'id'>): Day {
  return daysOfNotices(portal).get(id) ?? portal.asOf;
}

/** A corrected notice says so, whatever its clock. */
export function noticeStatus(notice: Notice, today: Day): NoticeStatus {
  return notice.correctedBy !== null ? 'corrected' : noticeClock(notice, today).status;
}

export function statusWords(status: NoticeStatus, notice: Notice, today: Day): string {
  const { daysLeft } = noticeClock(notice, today);
  switch (status) {
    case 'corrected':
      return '已更正';
    case 'upcoming':
      return `${formatMonthDay(notice.noticeFrom)}开始`;
    case 'ended':
      return '已结束';
    default:
      return leftWords(daysLeft);
  }
}

/** Whether a notice can still be objected to. */
export function isRunning(notice: Notice, today: Day): boolean {
  const { status } = noticeClock(notice, today);
  return notice.correctedBy === null && (status === 'current' || status === 'ending');
}

/** Running notices, the one that ends first on top. */
export function runningNotices(portal: Portal, notices: readonly Notice[]): Notice[] {
  return notices
    .filter((notice) => isRunning(notice, portal.asOf))
    .sort((a, b) => (a.noticeTo < b.noticeTo ? -1 : a.noticeTo > b.noticeTo ? 1 : 0));
}
