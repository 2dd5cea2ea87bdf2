import type { Fen } from '../money.ts';
import { amountOf, workOut } from '../programmes/formula.ts';
import type { Condition, Programme } from '../programmes/programme.ts';
import type { Step, Working } from '../programmes/working.ts';
import type { PayoutTerms } from './payout.ts';

/** Amount the rule gives this payout; one refused, or unpaid and short of a condition, is due nothing. */
export function expectedAmount(programme: Programme, payout: PayoutTerms): Working {
  if (payout.refused !== null) return nothing({ kind: 'refused', amount: 0 });
  const unmet = unmetCondition(programme, payout);
  if (unmet) return nothing({ kind: 'unmet', label: unmet.label, amount: 0 });
  return workOut(programme, payout.measures);
}

function nothing(step: Step): Working {
  return { amount: 0, steps: [step], capped: false };
}

/**
 * A condition that the row of an unpaid household says is not met; what is left empty is not unmet. Of one
 * that was paid all the same, the rule of conditions speaks, and the sum stays the formula's.
 */
export function unmetCondition(programme: Programme, payout: PayoutTerms): Condition | null {
  if (payout.paid !== null) return null;
  const isUnmet = ({ key, mustBe }: Condition) => (payout.conditions[key] ?? mustBe) !== mustBe;
  return programme.conditions.find(isUnmet) ?? null;
}

/** The same amount without the way to it, for very many; null where the rule gives none. */
export function dueOf(programme: Programme, payout: PayoutTerms): Fen | null {
  if (payout.refused !== null || unmetCondition(programme, payout)) return 0;
  return amountOf(programme, payout.measures);
}
