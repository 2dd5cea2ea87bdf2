import type { CensureEntry, CensureFault } from '../entry.ts';

/** A village's own rule counts only with the day it was adopted, and not before that day. */
export function adoptedRule(entry: CensureEntry): readonly CensureFault[] {
  if (!/村规民约|居民公约|公约|约定/.test(entry.rule ?? '')) return [];
  const fix = '请填这份约定通过的日子；事情在通过以前的，不能上榜。';
  if (entry.ruleAdopted === null) {
    return [
      {
        field: 'ruleAdopted',
        code: 'rule-undated',
        message: '依据是村里自己的约定，没有写哪天通过的。',
        fix,
      },
    ];
  }
  if (entry.seenOn === null || entry.ruleAdopted <= entry.seenOn) return [];
  return [{ field: 'ruleAdopted', code: 'rule-later', message: '约定通过的日子比事实还晚。', fix }];
}
