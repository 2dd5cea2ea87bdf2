import { EXCHANGE, type LedgerLine, rulesNamed, type SchemeRule } from './ledger.ts';
import { type PointPeriod, pointPeriod } from './period.ts';

/** What a line does to the points: an account opened, an addition, a deduction, an exchange. */
export type PointKind = 'start' | 'add' | 'deduct' | 'exchange';

export function pointKind(
  line: Pick<LedgerLine, 'reason' | 'change'>,
  rules: readonly SchemeRule[],
): PointKind {
  if (line.reason === EXCHANGE) return 'exchange';
  if (line.change < 0) return 'deduct';
  return rulesNamed(line.reason, rules).some(({ direction }) => direction === 'start')
    ? 'start'
    : 'add';
}

/** Everybody's points in one period: opening + start + add − deduct − exchange = closing. */
export interface PeriodTotals extends Readonly<Record<PointKind, number>> {
  readonly period: PointPeriod;
  readonly opening: number;
  readonly closing: number;
  /** Households that have an account at the end of the period. */
  readonly households: number;
}

/** The periods of a ledger that hold a line, oldest first. Points count above zero, whatever they do. */
export function periodTotals(
  lines: readonly LedgerLine[],
  rules: readonly SchemeRule[],
  months: number,
): PeriodTotals[] {
  const byPeriod = new Map<string, LedgerLine[]>();
  for (const line of lines) {
    const { from } = pointPeriod(line.date, months);
    const own = byPeriod.get(from) ?? [];
    byPeriod.set(from, own);
    own.push(line);
  }
  const known = new Set<string>();
  let opening = 0;
  return [...byPeriod.keys()].sort().map((from) => {
    const sums = { start: 0, add: 0, deduct: 0, exchange: 0 };
    let closing = opening;
    for (const line of byPeriod.get(from) ?? []) {
      sums[pointKind(line, rules)] += Math.abs(line.change);
      closing += line.change;
      known.add(line.household);
    }
    const totals = { period: pointPeriod(from, months), opening, ...sums, closing };
    opening = closing;
    return { ...totals, households: known.size };
  });
}

/** One item in some lines: how many times, and how many points in all, above zero. */
export interface ItemTotal {
  readonly item: string;
  readonly times: number;
  readonly points: number;
}

/** Lines of one kind by item (an exchange by what was taken), most points first. */
export function itemTotals(
  lines: readonly LedgerLine[],
  rules: readonly SchemeRule[],
  kind: PointKind,
): ItemTotal[] {
  const totals = new Map<string, { times: number; points: number }>();
  for (const line of lines) {
    if (pointKind(line, rules) !== kind) continue;
    const item = kind === 'exchange' ? (line.exchanged ?? '没写') : line.reason;
    const total = totals.get(item) ?? { times: 0, points: 0 };
    total.times += 1;
    total.points += Math.abs(line.change);
    totals.set(item, total);
  }
  return [...totals]
    .map(([item, total]) => ({ item, ...total }))
    .sort((a, b) => b.points - a.points || (a.item < b.item ? -1 : 1));
}
