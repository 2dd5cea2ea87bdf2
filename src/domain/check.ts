/**
 * The outcome of holding one record against one rule. A breach is shown, never hidden and never a
 * build failure; `cannot-tell` says that the data or the printed rule does not decide it.
 */
export interface Check {
  /** Key of the rule, for instance `amount` or `notice-length`. */
  readonly rule: string;
  /** Id of the clause the rule stands on, `<policy>#<anchor>`; '' where no clause is printed. */
  readonly clause: string;
  readonly outcome: Outcome;
  /** What the rule asks for, in plain Chinese. */
  readonly expected: string;
  /** What the record says. */
  readonly found: string;
  /** One plain sentence: what was expected, what was found and why it matters. */
  readonly because: string;
}

export const OUTCOME_LABELS = { pass: '相符', breach: '不相符', 'cannot-tell': '看不出' } as const;
export type Outcome = keyof typeof OUTCOME_LABELS;

/** The one of two outcomes that weighs more. */
export function worseOutcome(a: Outcome, b: Outcome): Outcome {
  if (a === 'breach' || b === 'pass') return a;
  return b;
}

/** A breach weighs most, then what cannot be told; no checks at all is a pass. */
export function worstOutcome(checks: readonly Check[]): Outcome {
  if (checks.some((check) => check.outcome === 'breach')) return 'breach';
  if (checks.some((check) => check.outcome === 'cannot-tell')) return 'cannot-tell';
  return 'pass';
}
