import { addDays, type Day, daysBetween } from '../day.ts';
import { type Holidays, isWorkingDay } from '../holidays.ts';
import type { NoticeRule } from './programme.ts';

/** Length of a notice under its rule: calendar or working days, with or without the first day. */
export function noticeLength(from: Day, to: Day, rule: NoticeRule, holidays: Holidays): number {
  const first = rule.count === 'inclusive' ? from : addDays(from, 1);
  if (!rule.workingDays) return Math.max(0, daysBetween(first, to) + 1);
  let days = 0;
  for (let day = first; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) days += 1;
  }
  return days;
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
  return `${first}；${kind}；最后一天到夜里 12 点才满。`;
}
