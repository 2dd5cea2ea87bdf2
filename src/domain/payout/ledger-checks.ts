import { type Check, type Outcome, worseOutcome } from '../check.ts';
import type { Programme } from '../programme/programme.ts';
import { fraudRule } from './ledger-rules/fraud.ts';
import type { Add, Ledger, LedgerRule } from './ledger-rules/ledger-rule.ts';
import { onceRule } from './ledger-rules/once.ts';
import { poolRule } from './ledger-rules/pool.ts';
import { sameNameRule } from './ledger-rules/same-name.ts';
import type { Payout } from './payout.ts';

const LEDGER_RULES: readonly LedgerRule[] = [onceRule, sameNameRule, poolRule, fraudRule];

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
  const found = new Map<string, Check[]>();
  const add: Add = (payout, outcome, say) => {
    const check = { ...say(), outcome };
    const checks = found.get(payout.id);
    if (checks) checks.push(check);
    else found.set(payout.id, [check]);
  };
  // Rows in one order, so that what a check says of other rows does not hang on the file's order.
  const ordered = [...payouts].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const rule of LEDGER_RULES) rule({ programme, payouts: ordered, fraud }, add);
  return found;
}

/**
 * The worst outcome of each payout that the rules of a whole ledger speak of, without the words, for
 * counting very many. Keyed by payout id.
 */
export function judgeLedger(
  programme: Programme,
  payouts: readonly Payout[],
  fraud: Ledger['fraud'],
): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  const add: Add = ({ id }, outcome) => {
    found.set(id, worseOutcome(found.get(id) ?? 'pass', outcome));
  };
  for (const rule of LEDGER_RULES) rule({ programme, payouts, fraud }, add);
  return found;
}
