import { fenToText } from '../domain/money.ts';
import { expectedAmount } from '../domain/payouts/due.ts';
import type { Payout } from '../domain/payouts/payout.ts';
import type { Problem } from '../domain/problem.ts';
import type { Programme } from '../domain/programmes/programme.ts';
import { payoutTableFor } from './tables/payouts.ts';

/**
 * The warnings for amounts of a payout, proposed or paid, that differ from what its programme's rule
 * gives when no note says why; none when they agree, have a note, or the rule leaves the amount open.
 */
export function amountsNotByRule(programme: Programme, payout: Payout): Problem[] {
  const { note, file, line } = payout;
  if (note !== null || (payout.paid ?? payout.proposed) === null) return [];
  const due = expectedAmount(programme, payout).amount;
  if (due === null) return [];
  const { columns } = payoutTableFor(programme);
  return (['proposed', 'paid'] as const).flatMap((key): Problem[] => {
    const amount = payout[key];
    if (amount === null || amount === due) return [];
    return [
      {
        file,
        row: line,
        column: columns[key].header,
        severity: 'warning',
        code: 'payouts/not-by-rule',
        message: `按标准应是 ${fenToText(due)} 元，这里填 ${fenToText(amount)} 元。`,
        fix: `请核对；没错请在「${columns.note.header}」里写明原因。`,
      },
    ];
  });
}
