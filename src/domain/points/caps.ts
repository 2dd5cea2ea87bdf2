import type { AccountsFault, LedgerLine, SchemeRule } from './ledger.ts';
import { formatPointPeriod, pointPeriod } from './period.ts';

/** The line of a household by which an item first goes beyond its cap in a period. */
export function judgeCaps(
  own: readonly (LedgerLine & { readonly index: number })[],
  rules: readonly SchemeRule[],
  months: number,
): AccountsFault[] {
  const caps = new Map(
    rules.flatMap(({ item, cap }) => (cap === null ? [] : [[item, cap] as const])),
  );
  const sums = new Map<string, number>();
  return own.flatMap(({ index, date, reason, change }): AccountsFault[] => {
    const cap = caps.get(reason);
    if (cap === undefined) return [];
    const period = pointPeriod(date, months);
    const key = `${reason} ${period.from}`;
    const sum = (sums.get(key) ?? 0) + Math.abs(change);
    sums.set(key, sum);
    if (sum <= cap || sum - Math.abs(change) > cap) return [];
    const message = `这个事项一期最多 ${cap} 分，这一户${formatPointPeriod(period)}到这一行已经 ${sum} 分。`;
    return [{ index, code: 'cap', column: 'change', message }];
  });
}
