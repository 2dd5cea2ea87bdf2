import { RowGroups } from '../row-groups.ts';
import { MOVES } from '../rules/rule.ts';
import type { LedgerRule } from './ledger-rule.ts';

/** One payment a household; where the programme pays again and again, one on the same day. */
export const onceRule: LedgerRule = ({ programme, rows }, add) => {
  const when = programme.recurring ? '同一天' : '';
  const { verb, twice } = MOVES[programme.payer];
  const groups = new RowGroups(rows.size);
  for (let row = 0; row < rows.size; row += 1) {
    if (rows.paid(row) === null) continue;
    const day = programme.recurring ? (rows.paidOn[row] ?? 0) : 0;
    groups.put(row, rows.household[row] ?? 0, (rows.village[row] ?? 0) * rows.words.size + day);
  }
  for (const same of groups.shared()) {
    for (const row of same) {
      add(row, 'breach', (payouts) => {
        const others = same.filter((other) => other !== row).map((other) => rows.idOf(other));
        return {
          rule: 'once',
          clause: programme.amountClauses[0] ?? '',
          expected: `一户${when}只${verb}一次`,
          found: `${verb}了 ${same.length} 次`,
          because: `一户${when}只该${verb}一次，户号 ${payouts[row]?.household} ${when}${verb}了 ${same.length} 次（另见 ${others.join('、')}），${twice}。`,
        };
      });
    }
  }
};
