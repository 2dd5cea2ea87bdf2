import { addMonths, type Day, firstDayOf, formatMonth, lastDayOf, monthOf } from '../day.ts';

/** A stretch of a year after which points are reviewed or published, first and last day included. */
export interface PointPeriod {
  readonly from: Day;
  readonly to: Day;
}

/** The period of so many months (1 to 12, counted from January) that holds a day. */
export function pointPeriod(day: Day, months: number): PointPeriod {
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months;
  const first = addMonths(`${day.slice(0, 4)}-01`, index);
  const last = addMonths(first, months - 1);
  const december = `${day.slice(0, 4)}-12`;
  return { from: firstDayOf(first), to: lastDayOf(last < december ? last : december) };
}

/** In words: 2022年9月, 2022年9月到10月. */
export function formatPointPeriod({ from, to }: PointPeriod): string {
  const first = formatMonth(monthOf(from));
  return monthOf(from) === monthOf(to) ? first : `${first}到${Number(to.slice(5, 7))}月`;
}

/** Months of a period where neither a review nor a publication is written down. */
const QUARTER = 3;

/** Months after which a village reviews its points, or publishes them where no review is written down. */
export function periodMonths(
  scheme: { readonly review: number | null; readonly publish: number | null } | undefined,
): number {
  return scheme?.review ?? scheme?.publish ?? QUARTER;
}
