import { PAID_STAGE, type Payout } from '../payout.ts';
import { type LedgerRule, sharing } from './ledger-rule.ts';

/** One payment a household; where the programme pays again and again, one on the same day. */
export const onceRule: LedgerRule = ({ programme, payouts }, add) => {
  const period = (payout: Payout) => (programme.recurring ? (payout.stages[PAID_STAGE] ?? '') : '');
  const when = programme.recurring ? '同一天' : '';
  const paid = payouts.filter((payout) => payout.paid !== null);
  const groups = sharing(
    paid,
    (payout) => `${payout.village} ${payout.household} ${period(payout)}`,
  );
  for (const same of groups) {
    for (const payout of same) {
      add(payout, 'breach', () => {
        const others = same.filter((other) => other !== payout).map(({ id }) => id);
        return {
          rule: 'once',
          clause: programme.amountClauses[0] ?? '',
          expected: `一户${when}只付一次`,
          found: `付了 ${same.length} 次`,
          because: `一户${when}只该付一次，户号 ${payout.household} ${when}付了 ${same.length} 次（另见 ${others.join('、')}），一户拿了两份，别人就可能轮不上。`,
        };
      });
    }
  }
};
