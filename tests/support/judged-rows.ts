import type { Outcome } from '../../src/domain/check.ts';
import type { Ledger } from '../../src/domain/payouts/ledger-rules/ledger-rule.ts';
import type { Payout } from '../../src/domain/payouts/payout.ts';
import type { CheckContext } from '../../src/domain/payouts/rules/rule.ts';
import { VillageJudge } from '../../src/domain/payouts/village-judge.ts';

/** What each row comes out as without words, the pool left aside; rows of a village stand together. */
export function judgedRows(
  context: CheckContext,
  fraud: Ledger['fraud'],
  rows: readonly Payout[],
): Outcome[] {
  const outcomes: Outcome[] = [];
  const judge = new VillageJudge(context, fraud, ({ outcome }) => outcomes.push(outcome));
  for (const row of rows) judge.take(row);
  judge.end();
  return outcomes;
}
