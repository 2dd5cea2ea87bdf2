import { formatYuan } from '../../money.ts';
import { rule } from './rule.ts';

/** No more is taken back than was paid. */
export const recoveredRule = rule<number>(
  'recovered',
  (payout, _context, tell) => {
    if (payout.recovered === null) return;
    tell(payout.recovered <= (payout.paid ?? 0) ? 'pass' : 'breach', payout.recovered);
  },
  (outcome, recovered, payout, { programme }) => {
    const paid = formatYuan(payout.paid ?? 0);
    const found = formatYuan(recovered);
    const compared = `付了 ${paid}，追回 ${found}`;
    return {
      clause: programme.fraudClause,
      expected: `追回的不多于 ${paid}`,
      found,
      because:
        outcome === 'pass'
          ? `${compared}。`
          : `${compared}，追回的比付的多，多出的钱是谁的说不清。`,
    };
  },
);
