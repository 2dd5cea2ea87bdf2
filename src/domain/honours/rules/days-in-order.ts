import { lastDayOfStay } from '../../boards/rules/longest-period.ts';
import { firstMonthOf, periodKind } from '../../disclosure/period.ts';
import type { Honour, HonourFault } from '../honour.ts';

/** No name stays longer than this on the strength of one title. */
export const MOST_MONTHS = 12;

const ORDER: readonly (readonly [
  earlier: 'decidedOn' | 'noticeFrom' | 'noticeTo',
  later: 'noticeFrom' | 'noticeTo' | 'publicUntil',
  message: string,
])[] = [
  ['decidedOn', 'noticeFrom', '还没有评出来就公示了。'],
  ['noticeFrom', 'noticeTo', '公示结束早于公示开始。'],
  ['noticeTo', 'publicUntil', '名字公开到的日子早于公示结束。'],
];

/** First the period begins, then it is decided, then announced, and within a year the name goes. */
export function daysInOrder(honour: Honour): readonly HonourFault[] {
  const faults: HonourFault[] = ORDER.filter(([from, to]) => honour[from] > honour[to]).map(
    ([, field, message]) => ({ field, code: `order-${field}`, message, fix: '请核对这几个日期。' }),
  );
  if (
    periodKind(honour.period) !== null &&
    honour.decidedOn < `${firstMonthOf(honour.period)}-01`
  ) {
    faults.push({
      field: 'decidedOn',
      code: 'order-decidedOn',
      message: '评选期还没有开始就评出来了。',
      fix: '请核对评选期和评出日期。',
    });
  }
  const last = lastDayOfStay(honour.noticeFrom, MOST_MONTHS);
  if (honour.publicUntil > last) {
    faults.push({
      field: 'publicUntil',
      code: 'too-long',
      message: `名字公开超过 ${MOST_MONTHS} 个月。`,
      fix: `请把公开到的日子改到 ${last} 或以前。`,
    });
  }
  return faults;
}
