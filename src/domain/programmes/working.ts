import type { Fen } from '../money.ts';
import type { Hundredths, Measure } from './programme.ts';

/** A value of a measure, such as 18,600 元 of 实际投入. */
export interface Quantity {
  readonly measure: Measure;
  readonly value: Hundredths;
}

/**
 * One step of a sum. Steps hold numbers, not words: the line on a payout, the list of steps on the
 * rule's page and the calculator are all written from them. `amount` is what stands after the step.
 */
export type Step =
  /** Quantities multiplied with an amount for one: 16 人 × 1 年 × 1,000 元. */
  | (Deciding & {
      readonly kind: 'times';
      readonly of: readonly Quantity[];
      readonly each: Fen;
      readonly amount: Fen;
    })
  /** A percentage of a sum of money. */
  | (Deciding & {
      readonly kind: 'percent';
      readonly of: Quantity;
      readonly percent: number;
      readonly amount: Fen;
    })
  /** Only so many units count. */
  | (Deciding & { readonly kind: 'counted'; readonly of: Quantity; readonly counted: Quantity })
  /** The band the quantity falls in gives a fixed amount. */
  | (Deciding & {
      readonly kind: 'band';
      readonly of: Quantity;
      readonly over: Hundredths | null;
      readonly upTo: Hundredths | null;
      readonly amount: Fen;
    })
  /** The amount is brought down to the most, or up to the least, that the rule pays. */
  | (Deciding & { readonly kind: 'cap' | 'floor'; readonly amount: Fen })
  /** The payer bears this part; the rest has other sources. */
  | {
      readonly kind: 'borne';
      readonly payer: string;
      readonly rest: Fen;
      readonly amount: Fen;
    }
  /** The parts added up. */
  | { readonly kind: 'total'; readonly of: readonly Fen[]; readonly amount: Fen }
  /** Turned down: nothing is due. */
  | { readonly kind: 'refused'; readonly amount: 0 }
  /** A condition that the row itself says is not met: nothing is due until it is. */
  | { readonly kind: 'unmet'; readonly label: string; readonly amount: 0 };

/** A step that stands on a rule of its own; null where the file names none. */
interface Deciding {
  readonly clause: string | null;
}

/** An amount worked out, step by step; or why the rule does not give one. */
export type Working =
  | { readonly amount: Fen; readonly steps: readonly Step[]; readonly capped: boolean }
  | { readonly amount: null; readonly why: string; readonly clause: string | null };

/** The rule that decided an amount, or left it open; null for an amount added up from several. */
export function decidingClause(working: Working): string | null {
  if (working.amount === null) return working.clause;
  for (const step of [...working.steps].reverse()) {
    if (step.kind === 'total') return null;
    if ('clause' in step && step.clause !== null) return step.clause;
  }
  return null;
}
