import { addDays, formatDay } from '../../day.ts';
import { PAID_STAGE } from '../payout.ts';
import { MOVES, rule } from './rule.ts';

/** Money moves only after the notice has fully run: its last day counts to midnight. */
export const paidAfterNoticeRule = rule<null>(
  'paid-after-notice',
  (payout, { programme }, tell) => {
    const paidOn = payout.stages[PAID_STAGE];
    if (paidOn == null || !programme.notice || payout.noticeTo === null) return;
    tell(paidOn > payout.noticeTo ? 'pass' : 'breach', null);
  },
  (outcome, _detail, payout, { programme }) => {
    const paidOn = payout.stages[PAID_STAGE] ?? '';
    const until = payout.noticeTo ?? '';
    const { verb } = MOVES[programme.payer];
    const clause = programme.notice?.clause ?? null;
    const expected = `${formatDay(addDays(until, 1))}以后${verb}`;
    const found = formatDay(paidOn);
    const because =
      outcome === 'pass'
        ? `公示到${formatDay(until)}满，${found}${verb}的钱，期满才${verb}。`
        : `公示到${formatDay(until)}才满，${found}就${verb}了钱，异议还没听完。`;
    return { clause, expected, found, because };
  },
);
