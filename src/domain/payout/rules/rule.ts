import { type Check, type Outcome, worseOutcome } from '../../check.ts';
import type { Holidays } from '../../holidays.ts';
import type { Programme } from '../../programme/programme.ts';
import type { Payout } from '../payout.ts';

/** What a payout is held against besides its own row. */
export interface CheckContext {
  readonly programme: Programme;
  readonly holidays: Holidays;
}

/** What a rule found about a payout: an outcome, and whatever its sentence is made of. */
export interface Finding {
  readonly outcome: Outcome;
}

/** A finding put into words. */
export type Said = Omit<Check, 'rule' | 'outcome' | 'clause'> & { readonly clause: string | null };

/**
 * A rule that one payout is held against. `judge` gives the worst outcome alone (a pass where the rule
 * does not apply), which costs little, so that a whole county can be counted; `check` says each finding
 * in words.
 */
export interface PayoutRule {
  readonly key: string;
  judge(payout: Payout, context: CheckContext): Outcome;
  check(payout: Payout, context: CheckContext): Check[];
}

/** Makes a rule of what it finds (nothing where it does not apply) and how it says it. */
export function rule<Found extends Finding>(
  key: string,
  find: (payout: Payout, context: CheckContext) => readonly Found[],
  say: (found: Found, payout: Payout, context: CheckContext) => Said,
): PayoutRule {
  return {
    key,
    judge: (payout, context) => {
      let worst: Outcome = 'pass';
      for (const { outcome } of find(payout, context)) worst = worseOutcome(worst, outcome);
      return worst;
    },
    check: (payout, context) =>
      find(payout, context).map((found) => {
        const { clause, ...said } = say(found, payout, context);
        return { rule: key, clause: clause ?? '', outcome: found.outcome, ...said };
      }),
  };
}

/** Words for money given out, and for money a household pays in. */
export const MOVES = {
  public: {
    verb: '付',
    did: '领',
    over: '多出的钱没有规则可依',
    under: '这一户没有拿足',
    twice: '一户拿了两份，别人就可能轮不上',
  },
  household: {
    verb: '交',
    did: '交',
    over: '这一户多出了钱',
    under: '少的钱要别处补',
    twice: '多交的要退',
  },
} as const;
