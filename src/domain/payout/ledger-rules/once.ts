import { PAID_STAGE, type Payout } from '../payout.ts';
import { MOVES } from '../rules/rule.ts';
import { type LedgerRule, sharing } from './ledger-rule.ts';

/** One payment a household; where the programme pays again and again, one on the same day. */
export const onceRule: LedgerRule = ({ programme, payouts }, add) => {
  const period = (payout: Payout) => (programme.recurring ? (payout.stages[PAID_STAGE] ?? '') : '');
  const when = programme.recurring ? '同一天' : '';
  const { verb, twice } = MOVES[programme.payer];
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
          expected: `一户${when}只${verb}一次`,
          found: `${verb}了 ${same.length} 次`,
          because: `一户${when}只该${verb}一次，户号 ${payout.household} ${when}${verb}了 ${same.length} 次（另见 ${others.join('、')}），${twice}。`,
        };
      });
    }
  }
};
