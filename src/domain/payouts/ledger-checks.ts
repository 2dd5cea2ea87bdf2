import type { Check } from '../check.ts';
import { compareText } from '../problem.ts';
import type { Programme } from '../programmes/programme.ts';
import { fraudRule } from './ledger-rules/fraud.ts';
import {
  type Add,
  type Ledger,
  type LedgerRule,
  ledgerOf,
  ledgerTermsOf,
} from './ledger-rules/ledger-rule.ts';
import { onceRule } from './ledger-rules/once.ts';
import { poolRule } from './ledger-rules/pool.ts';
import { sameNameRule } from './ledger-rules/same-name.ts';
import type { Payout } from './payout.ts';

export const LEDGER_RULES: readonly LedgerRule[] = [onceRule, sameNameRule, poolRule, fraudRule];
/** Those that look at the rows of one village at a time: all but the pool's. */
export const VILLAGE_RULES = LEDGER_RULES.filter((rule) => rule !== poolRule);

/**
 * Checks that need the whole ledger of a programme: one payment a household, the pool, and fraud
 * that must stand on the board and the other way round. Keyed by payout id. The order of the rows
 * changes nothing: payments count against the pool by day, then id.
 */
export function checkLedger(
  programme: Programme,
  payouts: readonly Payout[],
  fraud: Ledger['fraud'],
): Map<string, Check[]> {
  // Rows in one order, so that what a check says of other rows does not hang on the file's order.
  const rows = payouts
    .map((payout) => ({ ...payout, terms: ledgerTermsOf(payout) }))
    .sort((a, b) => compareText(a.id, b.id));
  const found = new Map<string, Check[]>();
  const add: Add = ({ id }, outcome, say) => {
    const check = { ...say(), outcome };
    const checks = found.get(id);
    if (checks) checks.push(check);
    else found.set(id, [check]);
  };
  const ledger = ledgerOf(programme, rows, fraud);
  for (const rule of LEDGER_RULES) rule(ledger, add);
  return found;
}
