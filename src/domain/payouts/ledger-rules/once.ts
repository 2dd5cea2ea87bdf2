import { sharing } from '../../group-by.ts';
import { MOVES } from '../rules/rule.ts';
import type { LedgerRow, LedgerRule } from './ledger-rule.ts';

/** One payment a household; where the programme pays again and again, one on the same day. */
export const onceRule: LedgerRule = ({ programme, villages }, add) => {
  const when = programme.recurring ? '同一天' : '';
  const { verb, twice } = MOVES[programme.payer];
  const keyOf = ({ household, terms: { paid, paidOn } }: LedgerRow): string | null => {
    if (paid === null) return null;
    return programme.recurring ? `${household}\n${paidOn}` : household;
  };
  for (const same of villages.flatMap((own) => sharing(own, keyOf))) {
    for (const row of same) {
      add(row, 'breach', () => {
        const others = same.filter((other) => other !== row).map(({ id }) => id);
        return {
          rule: 'once',
          clause: programme.amountClauses[0] ?? '',
          expected: `一户${when}只${verb}一次`,
          found: `${verb}了 ${same.length} 次`,
          because: `一户${when}只该${verb}一次，户号 ${row.household} ${when}${verb}了 ${same.length} 次（另见 ${others.join('、')}），${twice}。`,
        };
      });
    }
  }
};
