import type { Programme } from '../../domain/programmes/programme.ts';
import { amountsNotByRule } from '../amount-by-rule.ts';
import type { Row, Table } from '../define-table.ts';
import { payoutOfRow } from '../payout-of-row.ts';
import type { PayoutTable } from '../tables/payouts.ts';
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
  const payoutOf = payoutOfRow(found);
  const place = { village: '', file: problems.file, sample: false };
  for (const { row } of rows) {
    if (row === null) continue;
    const payout = payoutOf(row as unknown as Row<PayoutTable>, place);
    problems.push(amountsNotByRule(found, payout));
  }
}
