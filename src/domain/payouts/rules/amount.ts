import { formatYuan } from '../../money.ts';
import { decidingClause } from '../../programmes/working.ts';
import { workingWords } from '../../programmes/working-words.ts';
import { dueOf, expectedAmount } from '../due.ts';
import { MOVES, rule } from './rule.ts';

/** The amount paid equals the formula, to the fen. */
export const amountRule = rule<null>(
  'amount',
  (payout, { programme }, tell) => {
    if (payout.paid === null) return;
    const due = dueOf(programme, payout);
    if (due === null) tell('cannot-tell', null);
    else tell(payout.paid === due ? 'pass' : 'breach', null);
  },
  (_outcome, _detail, payout, { programme }) => {
    const due = expectedAmount(programme, payout);
    const paid = payout.paid ?? 0;
    const found = formatYuan(paid);
    const clause = decidingClause(due) ?? programme.amountClauses[0] ?? null;
    const { verb, over, under } = MOVES[programme.payer];
    if (due.amount === null) {
      const because = `${due.why}，没法核对${verb}的 ${found}对不对。`;
      return { clause, expected: '按规则算出的金额', found, because };
    }
    const difference = paid - due.amount;
    const expected = workingWords(due);
    const compared = `按规则应${verb} ${formatYuan(due.amount)}，实${verb} ${found}`;
    if (difference === 0) return { clause, expected, found, because: `${compared}，一分不差。` };
    const side = difference > 0 ? '多' : '少';
    const matters = difference > 0 ? over : under;
    const because = `${compared}，${side}${verb} ${formatYuan(Math.abs(difference))}，${matters}。`;
    return { clause, expected, found, because };
  },
);
