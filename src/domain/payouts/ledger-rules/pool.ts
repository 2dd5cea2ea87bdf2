import { type Fen, formatYuan } from '../../money.ts';
import { compareText } from '../../problem.ts';
import type { LedgerRows } from '../ledger-rows.ts';
import type { Payout } from '../payout.ts';
import type { LedgerRule } from './ledger-rule.ts';

/** All that was paid stays within the pool; the payments that went over are named. */
export const poolRule: LedgerRule = ({ programme: { pool }, rows }, add) => {
  if (!pool || allPaid(rows) <= pool.amount) return;
  let used = 0;
  for (const row of inOrderOfPayment(rows)) {
    used += rows.paid(row) ?? 0;
    if (used <= pool.amount) continue;
    const soFar = used;
    add(row, 'breach', () => {
      const over = formatYuan(soFar - pool.amount);
      return {
        rule: 'pool',
        clause: pool.clause ?? '',
        expected: `合计不超过 ${formatYuan(pool.amount)}`,
        found: formatYuan(soFar),
        because: `资金总额是 ${formatYuan(pool.amount)}，付到这一户合计 ${formatYuan(soFar)}，超出 ${over}，超出的钱没有来处。`,
      };
    });
  }
};

function allPaid(rows: LedgerRows): Fen {
  let sum = 0;
  for (let row = 0; row < rows.size; row += 1) sum += rows.paid(row) ?? 0;
  return sum;
}

/** Rows with money paid, by day and then id, so that the pool is counted the same whatever their order. */
function inOrderOfPayment(rows: LedgerRows): number[] {
  const dayOf = (row: number): string => rows.words.textOf(rows.paidOn[row] ?? 0);
  return Array.from({ length: rows.size }, (_, row) => row)
    .filter((row) => rows.paid(row) !== null)
    .sort((a, b) => compareText(dayOf(a), dayOf(b)) || compareText(rows.idOf(a), rows.idOf(b)));
}

/** Sum of what was paid. Never lowered by another payout. */
export function poolUsed(payouts: readonly Payout[]): Fen {
  return payouts.reduce((sum, payout) => sum + (payout.paid ?? 0), 0);
}
