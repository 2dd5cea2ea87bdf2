import { addDays, addMonths, type Day, type Month, monthOf } from '../day.ts';
import type { Fen } from '../money.ts';
import { PAID_STAGE, type Payout } from './payout.ts';

/** Money handed over in one month, and since the first. */
export interface MonthPaid {
  readonly month: Month;
  readonly paid: Fen;
  readonly cumulative: Fen;
}

/** Every month from the first payment to `asOf` (or the last payment, if later), none left out. */
export function paidByMonth(payouts: readonly Payout[], asOf: Day): MonthPaid[] {
  const byMonth = new Map<Month, Fen>();
  for (const payout of payouts) {
    const day = payout.stages[PAID_STAGE];
    if (payout.paid === null || day == null) continue;
    byMonth.set(monthOf(day), (byMonth.get(monthOf(day)) ?? 0) + payout.paid);
  }
  const known = [...byMonth.keys()].sort();
  const first = known[0];
  if (first === undefined) return [];
  const end = [known.at(-1) ?? first, monthOf(asOf)].sort().at(-1) ?? first;
  const months: MonthPaid[] = [];
  let cumulative = 0;
  for (let month = first; month <= end; month = addMonths(month, 1)) {
    const paid = byMonth.get(month) ?? 0;
    cumulative += paid;
    months.push({ month, paid, cumulative });
  }
  return months;
}

/** Days looked back on to tell the pace: a quarter, since villages pay in rounds and not daily. */
export const PACE_DAYS = 90;

/** When the money of a programme will be used up if it goes on being paid as lately. */
export type Pace =
  | {
      readonly kind: 'runs-out';
      readonly on: Day;
      readonly left: Fen;
      readonly paid: Fen;
      readonly days: number;
    }
  | { readonly kind: 'used-up'; readonly over: Fen }
  | { readonly kind: 'cannot-tell'; readonly why: string };

/** A forecast further off than this says nothing. */
const FURTHEST_DAYS = 36_500;

/**
 * The pace over the `days` up to and including `asOf`. `left` is the money not yet handed out, null
 * where the rule sets no sum. The day is the first on which the money would all be gone.
 */
export function paceOf(
  left: Fen | null,
  payouts: readonly Payout[],
  asOf: Day,
  days: number = PACE_DAYS,
): Pace {
  if (left === null) return { kind: 'cannot-tell', why: '规则没有定资金总额' };
  if (left <= 0) return { kind: 'used-up', over: 0 - left };
  const from = addDays(asOf, 1 - days);
  let paid = 0;
  for (const payout of payouts) {
    const day = payout.stages[PAID_STAGE];
    if (payout.paid !== null && day != null && day >= from && day <= asOf) paid += payout.paid;
  }
  if (paid <= 0) return { kind: 'cannot-tell', why: `最近 ${days} 天没有付过钱` };
  const needed = Number((BigInt(left) * BigInt(days) + BigInt(paid) - 1n) / BigInt(paid));
  if (needed > FURTHEST_DAYS) {
    return { kind: 'cannot-tell', why: `最近 ${days} 天付得很少，一百年也用不完` };
  }
  return { kind: 'runs-out', on: addDays(asOf, needed), left, paid, days };
}
