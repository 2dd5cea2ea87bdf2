import { type Outcome, worstOutcome } from '../../domain/check.ts';
import { compareText } from '../../domain/problem.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';

const WEIGHT: Readonly<Record<Outcome, number>> = { breach: 0, 'cannot-tell': 1, pass: 2 };

/** Breaches first, then what cannot be told, then the rest; each by household number. */
export function inReadingOrder(payouts: readonly CheckedPayout[]): CheckedPayout[] {
  return payouts
    .map((payout) => ({ payout, weight: WEIGHT[worstOutcome(payout.checks)] }))
    .sort(
      (a, b) =>
        a.weight - b.weight ||
        a.payout.household.length - b.payout.household.length ||
        compareText(a.payout.household, b.payout.household) ||
        compareText(a.payout.id, b.payout.id),
    )
    .map(({ payout }) => payout);
}
