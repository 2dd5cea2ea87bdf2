import type { Fen } from '../money.ts';
import { amountOf, workOut } from '../programme/formula.ts';
import type { Programme } from '../programme/programme.ts';
import type { Working } from '../programme/working.ts';
import type { PayoutTerms } from './payout.ts';

/** Amount the rule gives this payout; a refused one is due nothing. */
export function expectedAmount(programme: Programme, payout: PayoutTerms): Working {
  if (payout.refused === null) return workOut(programme, payout.measures);
  return { amount: 0, steps: [{ kind: 'refused', amount: 0 }], capped: false };
}

/** The same amount without the way to it, for very many; null where the rule gives none. */
export function dueOf(programme: Programme, payout: PayoutTerms): Fen | null {
  return payout.refused === null ? amountOf(programme, payout.measures) : 0;
}
