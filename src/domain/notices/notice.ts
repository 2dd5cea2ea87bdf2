import { type Day, daysBetween } from '../day.ts';

/** The three affairs (三务) every notice belongs to. */
export const AFFAIRS = { party: '党务', village: '村务', finance: '财务' } as const;
export type Affair = keyof typeof AFFAIRS;

export type NoticeStatus = 'current' | 'ending' | 'ended' | 'corrected' | 'upcoming';
export const NOTICE_STATUS_LABELS: Record<NoticeStatus, string> = {
  upcoming: '未开始',
  current: '公示中',
  ending: '即将截止',
  ended: '已结束',
  corrected: '已更正',
};

/** A notice is `ending` on its last two days left. */
export const ENDING_WITHIN_DAYS = 2;

export interface NoticePeriod {
  readonly noticeFrom: Day;
  readonly noticeTo: Day;
}

/** Where a notice stands on a given day. */
export interface NoticeClock {
  readonly status: Exclude<NoticeStatus, 'corrected'>;
  /** Days until the last day to object has passed; the last day itself counts as 0 more days after it. */
  readonly daysLeft: number;
  /** Length of the period, both ends counted. */
  readonly days: number;
  /** Days of the period used up, today counted; between 0 and `days`. */
  readonly elapsed: number;
}

/**
 * Reads the clock of a notice. The last day counts until 24:00 Asia/Shanghai, so on the last day the
 * notice still runs and `daysLeft` is 0; on the day after it has ended.
 */
export function noticeClock(period: NoticePeriod, today: Day): NoticeClock {
  const days = daysBetween(period.noticeFrom, period.noticeTo) + 1;
  const daysLeft = daysBetween(today, period.noticeTo);
  const elapsed = Math.min(days, Math.max(0, daysBetween(period.noticeFrom, today) + 1));
  return { status: statusOf(period, today, daysLeft), daysLeft, days, elapsed };
}

/** How much of a running notice is left, in words. */
export function leftWords(daysLeft: number): string {
  return daysLeft === 0 ? '今天截止' : `还剩 ${daysLeft} 天`;
}

function statusOf(period: NoticePeriod, today: Day, daysLeft: number): NoticeClock['status'] {
  if (today < period.noticeFrom) return 'upcoming';
  if (daysLeft < 0) return 'ended';
  return daysLeft <= ENDING_WITHIN_DAYS ? 'ending' : 'current';
}
