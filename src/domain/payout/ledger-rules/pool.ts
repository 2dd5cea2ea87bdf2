import { type Fen, formatYuan } from '../../money.ts';
import { compareText } from '../../problem.ts';
import { PAID_STAGE, type Payout } from '../payout.ts';
import type { LedgerRule } from './ledger-rule.ts';

/** All that was paid stays within the pool; the payments that went over are named. */
export const poolRule: LedgerRule = ({ programme: { pool }, payouts }, add) => {
  if (!pool) return;
  let used = 0;
  for (const payout of inOrderOfPayment(payouts)) {
    used += payout.paid ?? 0;
    if (used <= pool.amount) continue;
    const soFar = used;
    add(payout, 'breach', () => {
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

/** Money paid, by day and then id, so that the pool is counted the same whatever the order of rows. */
export function inOrderOfPayment(payouts: readonly Payout[]): Payout[] {
  return payouts
    .filter((payout) => payout.paid !== null)
    .sort(
      (a, b) =>
        compareText(a.stages[PAID_STAGE] ?? '', b.stages[PAID_STAGE] ?? '') ||
        compareText(a.id, b.id),
    );
}

/** Sum of what was paid. Never lowered by another payout. */
export function poolUsed(payouts: readonly Payout[]): Fen {
  return payouts.reduce((sum, payout) => sum + (payout.paid ?? 0), 0);
}
