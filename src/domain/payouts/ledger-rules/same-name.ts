import { EXPIRED_NAME } from '../../mask.ts';
import { type LedgerRow, type LedgerRule, sharingInVillage } from './ledger-rule.ts';

/** Two household numbers under one masked name may be one household or two: only a hint. */
export const sameNameRule: LedgerRule = ({ rows }, add) => {
  const keyOf = ({ name, group, terms }: LedgerRow): string | null =>
    terms.paid === null || name === EXPIRED_NAME ? null : `${group}\n${name}`;
  for (const same of sharingInVillage(rows, keyOf)) {
    const households = new Set(same.map(({ household }) => household));
    if (households.size === 1) continue;
    const say = () => ({
      rule: 'same-name',
      clause: '',
      expected: '一户一个户号',
      found: `${households.size} 个户号`,
      because: '同组有打了星号后一样的名字，户号不同，可能是两个人，请核对。',
    });
    for (const row of same) add(row, 'cannot-tell', say);
  }
};
