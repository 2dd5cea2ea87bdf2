import { type Fen, formatYuan } from '../../money.ts';
import { compareText } from '../../problem.ts';
import type { Payout } from '../payout.ts';
import type { LedgerRow, LedgerRule } from './ledger-rule.ts';

/** All that was paid stays within the pool; the payments that went over are named. */
export const poolRule: LedgerRule = ({ programme: { pool }, rows }, add) => {
  if (!pool || poolUsed(rows.map(({ terms }) => terms)) <= pool.amount) return;
  let used = 0;
  for (const row of inOrderOfPayment(rows)) {
    used += row.terms.paid ?? 0;
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

/** Rows with money paid, by day and then id, so that the pool is counted the same whatever their order. */
function inOrderOfPayment<Row extends LedgerRow>(rows: readonly Row[]): Row[] {
  return rows
    .filter(({ terms }) => terms.paid !== null)
    .sort(
      (a, b) => compareText(a.terms.paidOn ?? '', b.terms.paidOn ?? '') || compareText(a.id, b.id),
    );
}

/** Sum of what was paid. Never lowered by another payout. */
export function poolUsed(rows: readonly Pick<Payout, 'paid'>[]): Fen {
  return rows.reduce((sum, { paid }) => sum + (paid ?? 0), 0);
}
