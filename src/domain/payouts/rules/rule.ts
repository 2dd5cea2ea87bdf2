import { type Check, type Outcome, worseOutcome } from '../../check.ts';
import type { Holidays } from '../../holidays.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { Payout, PayoutTerms } from '../payout.ts';

/** What a payout is held against besides its own row. */
export interface CheckContext {
  readonly programme: Programme;
  readonly holidays: Holidays;
}

/** Takes what a rule finds: an outcome, and whatever its sentence is made of besides the payout. */
export type Tell<Detail> = (outcome: Outcome, detail: Detail) => void;

/** A finding put into words. */
export type Said = Omit<Check, 'rule' | 'outcome' | 'clause'> & { readonly clause: string | null };

/**
 * A rule that one payout is held against. `judge` gives the worst outcome alone (a pass where the rule
 * does not apply), which costs little, so that a whole county can be counted; `check` says each finding
 * in words.
 */
export interface PayoutRule {
  readonly key: string;
  judge(payout: PayoutTerms, context: CheckContext): Outcome;
  check(payout: Payout, context: CheckContext): Check[];
}

/**
 * Makes a rule of what it finds (it tells nothing where it does not apply) and how it says it. What it
 * tells is made beforehand or is on the payout, so that finding leaves nothing behind.
 */
export function rule<Detail>(
  key: string,
  find: (payout: PayoutTerms, context: CheckContext, tell: Tell<Detail>) => void,
  say: (outcome: Outcome, detail: Detail, payout: Payout, context: CheckContext) => Said,
): PayoutRule {
  let worst: Outcome = 'pass';
  const weigh = (outcome: Outcome): void => {
    worst = worseOutcome(worst, outcome);
  };
  return {
    key,
    judge: (payout, context) => {
      worst = 'pass';
      find(payout, context, weigh);
      return worst;
    },
    check: (payout, context) => {
      const checks: Check[] = [];
      find(payout, context, (outcome, detail) => {
        const { clause, ...said } = say(outcome, detail, payout, context);
        checks.push({ rule: key, clause: clause ?? '', outcome, ...said });
      });
      return checks;
    },
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
