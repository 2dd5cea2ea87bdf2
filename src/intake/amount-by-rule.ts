import { fenToText } from '../domain/money.ts';
import { expectedAmount } from '../domain/payouts/due.ts';
import type { Payout } from '../domain/payouts/payout.ts';
import type { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { payoutTableFor } from './tables/payouts.ts';

/**
 * The warning for a payout that differs from what its programme's rule gives when no note says why;
 * null when it agrees, has a note, or the rule leaves the amount open.
 */
export function amountNotByRule(programme: Programme, payout: Payout): Problem | null {
  const { paid, note, file, line } = payout;
  if (paid === null || note !== null) return null;
  const due = expectedAmount(programme, payout).amount;
  if (due === null || paid === due) return null;
  const { columns } = payoutTableFor(programme);
  return {
    file,
    row: line,
    column: columns.paid.header,
    severity: 'warning',
    code: 'payouts/not-by-rule',
    message: `按标准应是 ${fenToText(due)} 元，这里填 ${fenToText(paid)} 元。`,
    fix: `请核对；没错请在「${columns.note.header}」里写明原因。`,
  };
}
