import type { Programme } from '../../domain/programmes/programme.ts';
import { amountNotByRule } from '../amount-by-rule.ts';
import type { Table } from '../define-table.ts';
import { payoutOfValues } from '../payout-of-values.ts';
import { payoutTableFor } from '../tables/payouts.ts';
import type { ReadRow } from './forgiving-reader.ts';
import type { ProblemList } from './problem-list.ts';

/**
 * Warns of amounts in a payout ledger that differ from what the programme's rule gives, where no
 * note says why. Amounts the rule leaves open are not judged. Other tables pass.
 */
export function checkAmounts<T extends Table>(
  table: T,
  programmes: readonly Programme[],
  rows: readonly ReadRow<T>[],
  problems: ProblemList,
): void {
  const found = programmes.find(({ id }) => `payouts-${id}` === table.id);
  if (!found) return;
  const own = payoutTableFor(found);
  const keys = Object.keys(own.columns);
  const payoutOf = payoutOfValues(found, own);
  const place = { village: '', file: problems.file, sample: false };
  for (const { row, line } of rows) {
    if (row === null) continue;
    const values: Readonly<Record<string, unknown>> = row;
    const payout = payoutOf(
      keys.map((key) => values[key]),
      line,
      place,
    );
    const doubt = amountNotByRule(found, payout);
    if (doubt) problems.push([doubt]);
  }
}
