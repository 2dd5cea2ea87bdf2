import { type Check, type Outcome, worseOutcome } from '../check.ts';
import type { Payout, PayoutTerms } from './payout.ts';
import { acceptedRule } from './rules/accepted.ts';
import { amountRule } from './rules/amount.ts';
import { boundsRule } from './rules/bounds.ts';
import { conditionsRule } from './rules/conditions.ts';
import { noticeLengthRule } from './rules/notice-length.ts';
import { paidAfterNoticeRule } from './rules/paid-after-notice.ts';
import { paidDayRule } from './rules/paid-day.ts';
import { recoveredRule } from './rules/recovered.ts';
import type { CheckContext, PayoutRule } from './rules/rule.ts';
import { scopeRule } from './rules/scope.ts';
import { signedRule } from './rules/signed.ts';
import { sourcesRule } from './rules/sources.ts';
import { stagesRule } from './rules/stages.ts';
import { windowRule } from './rules/window.ts';

/** Every rule that needs only the payout and its programme, in the order a reader expects. */
export const PAYOUT_RULES: readonly PayoutRule[] = [
  amountRule,
  boundsRule,
  scopeRule,
  windowRule,
  stagesRule,
  noticeLengthRule,
  paidAfterNoticeRule,
  acceptedRule,
  paidDayRule,
  conditionsRule,
  signedRule,
  sourcesRule,
  recoveredRule,
];

/** Every check of a payout, in words. */
export function checkPayout(payout: Payout, context: CheckContext): Check[] {
  return PAYOUT_RULES.flatMap((rule) => rule.check(payout, context));
}

/** The worst outcome of a payout without the words, for counting very many. */
export function judgePayout(payout: PayoutTerms, context: CheckContext): Outcome {
  let worst: Outcome = 'pass';
  for (const rule of PAYOUT_RULES) worst = worseOutcome(worst, rule.judge(payout, context));
  return worst;
}
