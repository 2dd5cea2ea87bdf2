import type { Outcome } from '../check.ts';

export interface ConditionCheck {
  readonly outcome: Outcome;
  readonly unmet: readonly string[];
  /** Conditions that nobody has checked. */
  readonly unchecked: readonly string[];
}

/**
 * Whether an estate has met every condition before its project is set up: one that is not met is a
 * breach, one that nobody noted makes it `cannot-tell`, and a programme without conditions passes none.
 */
export function checkConditions(
  conditions: readonly string[],
  met: readonly string[],
  unmet: readonly string[],
): ConditionCheck {
  const missed = conditions.filter((one) => unmet.includes(one));
  const unchecked = conditions.filter((one) => !met.includes(one) && !unmet.includes(one));
  const open = unchecked.length > 0 || conditions.length === 0;
  return {
    outcome: missed.length > 0 ? 'breach' : open ? 'cannot-tell' : 'pass',
    unmet: missed,
    unchecked,
  };
}
