import type { Outcome } from '../check.ts';
import type { Day } from '../day.ts';

/** What a household sees behind its code: its own line of the ledger, whole, in words, and no other. */
export interface ReceiptLine {
  readonly sample: boolean;
  /** Day the data spoke of when the line was sealed. */
  readonly asOf: Day;
  readonly title: string;
  /** Group and masked name, as in the ledger. */
  readonly who: string;
  readonly household: string;
  /** What was due, paid and taken back: label and amount. */
  readonly amounts: readonly (readonly [label: string, amount: string])[];
  /** The sum in one line, or why there is none. */
  readonly working: string;
  /** Every stage of the rule, in order: label and day, or that it has not come. */
  readonly stages: readonly (readonly [label: string, words: string])[];
  /** Each check in one sentence, breaches first. */
  readonly checks: readonly (readonly [outcome: Outcome, words: string])[];
  /** What the village says of it. */
  readonly note: string | null;
  /** Until when to object, and that it can be told afterwards too. */
  readonly objection: string;
  /** Whom to call: post and number; where to go. */
  readonly post: string;
  readonly phone: string;
  readonly place: string;
  /** Address of the public ledger, below the base path. */
  readonly ledger: string;
}

/** Says, in place of checks that were left out, where they stand. */
const MORE_CHECKS = '其余各项相符，写在公示的台账里。';

/**
 * The line as JSON that can be sealed: of a line too long for it, sentences about what is right are
 * left out from the end. What is wrong is never left out; throws when that alone is too long.
 */
export function receiptText(line: ReceiptLine, mostBytes: number): string {
  const bytes = new TextEncoder();
  const fits = (text: string): boolean => bytes.encode(text).length <= mostBytes;
  const whole = JSON.stringify(line);
  if (fits(whole)) return whole;
  for (let left = line.checks.length - 1; line.checks[left]?.[0] === 'pass'; left -= 1) {
    const checks = [...line.checks.slice(0, left), ['pass', MORE_CHECKS] as const];
    const text = JSON.stringify({ ...line, checks });
    if (fits(text)) return text;
  }
  throw new Error('a receipt is too long to be sealed');
}

/** Whether two sealed texts say the same, on whatever day they were sealed. */
export function saysTheSame(a: string, b: string): boolean {
  return withoutDay(a) === withoutDay(b);
}

function withoutDay(text: string): string {
  return JSON.stringify({ ...(JSON.parse(text) as ReceiptLine), asOf: '' });
}
