import { addDays, type Day, daysBetween } from '../day.ts';
import { type Holidays, isWorkingDay, nextWorkingDay } from '../holidays.ts';
import type { NoticeRule } from './programme.ts';

/** Length of a notice under its rule: calendar or working days, with or without the first day. */
export function noticeLength(from: Day, to: Day, rule: NoticeRule, holidays: Holidays): number {
  const both = rule.count === 'inclusive';
  if (!rule.workingDays) return Math.max(0, daysBetween(from, to) + (both ? 1 : 0));
  const first = both ? from : addDays(from, 1);
  let days = 0;
  for (let day = first; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) days += 1;
  }
  return days;
}

/**
 * The day to which 民法典第二百零三条 would carry a notice that ran its least days and ended on a day
 * off; null when it ended on a worked day, ran longer, or is counted by a rule of its own. No printed
 * rule says whether a notice is carried on, so days are counted and this day is only named.
 */
export function carriedTo(from: Day, to: Day, rule: NoticeRule, holidays: Holidays): Day | null {
  if (rule.count === 'inclusive' || rule.workingDays) return null;
  const last = addDays(from, rule.minDays);
  const carried = nextWorkingDay(last, holidays);
  return last <= to && to < carried ? carried : null;
}

/** The counting in words, for the page: 不少于 5 天（自然日，贴出当天不算）. */
export function noticeRuleWords(rule: NoticeRule): string {
  const kind = rule.workingDays ? '工作日' : '自然日';
  const first = rule.count === 'inclusive' ? '头尾都算' : '贴出当天不算';
  return `不少于 ${rule.minDays} 天（${kind}，${first}）`;
}

/** Which reading the counting follows, and what it means for a reader. */
export function noticeReading(rule: NoticeRule): string {
  const first =
    rule.count === 'inclusive'
      ? '这个项目自己规定头尾两天都算'
      : '按民法典第二百零一条：贴出当天不算，从第二天数起';
  const kind = rule.workingDays ? '周末和放假的日子不算，调休上班的日子算' : '周末和放假的日子也算';
  const carried =
    rule.count === 'inclusive' || rule.workingDays
      ? ''
      : '最后一天是休息日，按民法典第二百零三条可以顺延，规则没有写顺不顺延，本站不顺延。';
  return `${first}；${kind}；最后一天到夜里 12 点才满。${carried}`;
}
