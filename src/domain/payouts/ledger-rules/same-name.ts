import { groupBy, sharing } from '../../group-by.ts';
import { EXPIRED_NAME } from '../../mask.ts';
import type { LedgerRow, LedgerRule } from './ledger-rule.ts';

/** Two household numbers under one masked name may be one household or two: only a hint. */
export const sameNameRule: LedgerRule = ({ villages }, add) => {
  for (const same of villages.flatMap(sharingNames)) {
    const [first] = same;
    if (same.every(({ household }) => household === first?.household)) continue;
    const say = () => ({
      rule: 'same-name',
      clause: '',
      expected: '一户一个户号',
      found: `${new Set(same.map(({ household }) => household)).size} 个户号`,
      because: '同组有打了星号后一样的名字，户号不同，可能是两个人，请核对。',
    });
    for (const row of same) add(row, 'cannot-tell', say);
  }
};

/**
 * Rows of a village that were paid and share a name in a group of it. A key made of both would be a new
 * text for each row, which took most of the time that the rules of a long ledger take.
 */
function sharingNames<Row extends LedgerRow>(own: readonly Row[]): Row[][] {
  const named = own.filter(({ name, terms }) => terms.paid !== null && name !== EXPIRED_NAME);
  const groups = groupBy(named, ({ group }) => group ?? '');
  return [...groups.values()].flatMap((rows) => sharing(rows, ({ name }) => name));
}
