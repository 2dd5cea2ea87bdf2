import { EXPIRED_NAME } from '../../mask.ts';
import { type LedgerRule, sharing } from './ledger-rule.ts';

/** Two household numbers under one masked name may be one household or two: only a hint. */
export const sameNameRule: LedgerRule = ({ payouts }, add) => {
  const paid = payouts.filter(({ paid, name }) => paid !== null && name !== EXPIRED_NAME);
  const groups = sharing(paid, ({ village, group, name }) => `${village} ${group} ${name}`);
  for (const same of groups) {
    const households = new Set(same.map((payout) => payout.household));
    if (households.size < 2) continue;
    const say = () => ({
      rule: 'same-name',
      clause: '',
      expected: '一户一个户号',
      found: `${households.size} 个户号`,
      because: '同组有打了星号后一样的名字，户号不同，可能是两个人，请核对。',
    });
    for (const payout of same) add(payout, 'cannot-tell', say);
  }
};
