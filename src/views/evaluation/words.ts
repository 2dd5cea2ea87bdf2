import { formatDay } from '../../domain/day.ts';
import { FULL_WEIGHT, type Score } from '../../domain/evaluation/method.ts';
import type { Total } from '../../domain/evaluation/total.ts';
import { scaledToText } from '../../intake/column.ts';
import type { Portal } from '../../portal/portal.ts';
import { noticeHref } from '../notices/notice-line.ts';
import { noticeOf } from '../notices/notice-of.ts';

export const NOT_PRINTED = '没有写明';

export function weightWords(weight: number): string {
  return `${scaledToText(weight, 2)}%`;
}

/** Always two decimals, so that scores line up. */
export function scoreWords(score: Score): string {
  return (score / 100).toFixed(2);
}

/** `90.07 分`; a total that two decimals do not hold says after it what it was before rounding. */
export function totalWords(total: Total): string {
  const rounded = `${scoreWords(total.rounded)} 分`;
  if (total.bottom !== FULL_WEIGHT || total.top === total.rounded * FULL_WEIGHT) return rounded;
  return `${rounded}（${scaledToText(total.top, 6)} 四舍五入）`;
}

/** Days from one to another in words; without an end it says that none was set. */
export function postedWords(from: string | null, to: string | null): string {
  if (from === null) return '没有登记张榜';
  return to === null
    ? `${formatDay(from)}起，贴到哪天没有登记`
    : `${formatDay(from)}到${formatDay(to)}`;
}

/** A notice that bears something out, as a link. */
export function noticeEvidence(
  portal: Portal,
  id: string | null,
): { readonly href: string; readonly title: string } | null {
  const notice = noticeOf(portal, id);
  return notice ? { href: noticeHref(notice.id), title: notice.title } : null;
}
