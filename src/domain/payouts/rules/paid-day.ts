import { formatYuan } from '../../money.ts';
import { PAID_STAGE } from '../payout.ts';
import { MOVES, rule } from './rule.ts';

/** An amount paid has its day and the other way round; without the day no order can be checked. */
export const paidDayRule = rule<boolean>(
  'paid-day',
  (payout, _context, tell) => {
    const dated = payout.stages[PAID_STAGE] != null;
    if (dated !== (payout.paid !== null)) tell('cannot-tell', dated);
  },
  (_outcome, dated, payout, { programme }) => {
    const { verb } = MOVES[programme.payer];
    const stage = programme.stages.find(({ key }) => key === PAID_STAGE);
    return {
      clause: stage?.clause ?? null,
      expected: '金额和日期都写',
      found: dated ? '只有日期' : '只有金额',
      because: dated
        ? `写了哪天${verb}钱，没有写${verb}了多少，没法核对。`
        : `写了${verb} ${formatYuan(payout.paid ?? 0)}，没有写哪天${verb}的，看不出是不是公示和验收以后${verb}的。`,
    };
  },
);
