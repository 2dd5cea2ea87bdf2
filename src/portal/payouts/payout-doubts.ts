import type { Problem } from '../../domain/problem.ts';
import { amountsNotByRule } from '../../intake/amount-by-rule.ts';
import type { Portal } from '../portal.ts';

/**
 * Amounts of a portal's ledgers that differ from the rule with no note that says why. The site shows
 * them as breaches; a clerk is asked to look again before that.
 */
export function payoutDoubts({ programmes, payouts }: Portal): Problem[] {
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  return payouts.flatMap((payout) => {
    const programme = byId.get(payout.programme);
    return programme ? amountsNotByRule(programme, payout) : [];
  });
}
