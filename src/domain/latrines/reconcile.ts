import type { Check } from '../check.ts';
import type { Day } from '../day.ts';
import { PAID_STAGE, type Payout } from '../payouts/payout.ts';

/** Latrines that a payout ledger had paid by a day; `measure` counts them, in hundredths. */
export function paidBy(payouts: readonly Payout[], measure: string, day: Day): number {
  const paid = payouts.filter(({ paid: fen, stages }) => {
    const on = stages[PAID_STAGE] ?? null;
    return fen !== null && on !== null && on <= day;
  });
  return paid.reduce((sum, { measures }) => sum + (measures[measure] ?? 0), 0) / 100;
}

/** Whether a dispatch counts as many paid latrines as the payout ledger of the same day. */
export function paidAgrees(said: number, ledger: number | null, clause: string): Check {
  const expected = ledger === null ? '没有兑付台账' : `兑付台账 ${ledger} 座`;
  const found = `调度台账 ${said} 座`;
  const outcome = ledger === null ? 'cannot-tell' : said === ledger ? 'pass' : 'breach';
  const end = { pass: '一样。', breach: '不一样，要查清。', 'cannot-tell': '对不了。' }[outcome];
  return {
    rule: 'latrines-paid',
    clause,
    outcome,
    expected,
    found,
    because: `${found}，${expected}，${end}`,
  };
}
