import type { CensureEntry, CensureFault } from '../entry.ts';

const ORDER: readonly (readonly [
  earlier: 'seenOn' | 'toldOn' | 'decidedOn' | 'noticeFrom',
  later: 'toldOn' | 'decidedOn' | 'noticeFrom' | 'mendBy' | 'noticeTo',
  message: string,
])[] = [
  ['seenOn', 'toldOn', '告知本人的日子早于事实的日子。'],
  ['toldOn', 'decidedOn', '先作了决定，后告知本人。要先告知、听本人说，再决定。'],
  ['decidedOn', 'noticeFrom', '还没有决定就上榜了。'],
  ['decidedOn', 'mendBy', '整改期限早于决定的日子。'],
  ['noticeFrom', 'noticeTo', '下榜的日子早于上榜的日子。'],
];

/** First seen, then told, then decided, then published. */
export function orderOfDays(entry: CensureEntry): readonly CensureFault[] {
  return ORDER.flatMap(([earlier, later, message]) => {
    const from = entry[earlier];
    const to = entry[later];
    if (from === null || to === null || from <= to) return [];
    return [{ field: later, code: `order-${later}`, message, fix: '请核对这几个日期。' }];
  });
}
