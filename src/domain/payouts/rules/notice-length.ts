import { formatDay } from '../../day.ts';
import { type Holidays, unknownYear } from '../../holidays.ts';
import { carriedTo, noticeLength, noticeRuleWords } from '../../programmes/notice-days.ts';
import type { NoticeRule } from '../../programmes/programme.ts';
import type { Payout } from '../payout.ts';
import { rule } from './rule.ts';

/** The notice ran at least as long as the rule asks, counted as the rule says. */
export const noticeLengthRule = rule<number | null>(
  'notice-length',
  (payout, { programme: { notice }, holidays }, tell) => {
    const { noticeFrom: from, noticeTo: to } = payout;
    if (!notice || from === null) return;
    if (to === null) {
      if (payout.paid !== null) tell('cannot-tell', null);
      return;
    }
    const unknown = notice.workingDays ? unknownYear(from, to, holidays) : null;
    if (unknown !== null) return tell('cannot-tell', null);
    const days = noticeLength(from, to, notice, holidays);
    tell(days >= notice.minDays ? 'pass' : 'breach', days);
  },
  (_outcome, days, payout, { programme: { notice }, holidays }) => {
    if (!notice) throw new Error('a rule without a notice has found one');
    const expected = noticeRuleWords(notice);
    const clause = notice.clause;
    if (days === null) {
      const { noticeFrom: from, noticeTo: to } = payout;
      const unknown = from !== null && to !== null ? unknownYear(from, to, holidays) : null;
      const why =
        unknown === null
          ? '没有写公示到哪一天'
          : `本站没有 ${unknown} 年的节假日安排，数不出公示了几个工作日`;
      const found = `${payout.noticeFrom} 到 ${payout.noticeTo ?? '没有写'}`;
      return { clause, expected, found, because: `规则要公示${expected}，${why}，看不出够不够。` };
    }
    const short = notice.minDays - days;
    const because =
      short <= 0
        ? `规则要公示${expected}，公示了 ${days} 天，够了。${carriedWords(payout, notice, holidays)}`
        : `规则要公示${expected}，只公示了 ${days} 天，少 ${short} 天，有意见的人可能来不及提。`;
    return { clause, expected, found: `${days} 天`, because };
  },
);

/** A notice that was long enough only as long as its last day off is not carried on. */
function carriedWords(
  { noticeFrom: from, noticeTo: to }: Payout,
  rule: NoticeRule,
  holidays: Holidays,
): string {
  const carried = from && to ? carriedTo(from, to, rule, holidays) : null;
  if (carried === null) return '';
  return `最后一天是休息日，要不要顺延规则没有写；顺延的话到${formatDay(carried)}。`;
}
