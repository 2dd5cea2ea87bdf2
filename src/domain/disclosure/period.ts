import { addMonths, type Day, formatMonth, lastDayOf, type Month, monthOf } from '../day.ts';

/** How often an item of the disclosure catalogue falls due; `event` when something happens. */
export const FREQUENCIES = {
  month: '每月',
  quarter: '每季',
  halfYear: '每半年',
  year: '每年',
  event: '随时',
} as const;
export type Frequency = keyof typeof FREQUENCIES;

/** A stretch of time that comes again and again, and that one notice accounts for. */
export type PeriodKind = Exclude<Frequency, 'event'>;

/**
 * A month `2022-11`, quarter `2022Q4`, half-year `2022H2` or year `2022`, as written in the register
 * of notices. Periods of one kind order as text.
 */
export type Period = string;

const MONTHS: Readonly<Record<PeriodKind, number>> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
};
const FORM = /^(\d{4})(?:-(0[1-9]|1[0-2])|Q([1-4])|H([12]))?$/;

/** The kind of a period, or null when the text is none. */
export function periodKind(text: string): PeriodKind | null {
  const match = FORM.exec(text);
  if (!match) return null;
  if (match[2] !== undefined) return 'month';
  if (match[3] !== undefined) return 'quarter';
  return match[4] !== undefined ? 'halfYear' : 'year';
}

/** Whether a period is no longer than one of the other kind: a month fits into a year. */
export function fitsInto(kind: PeriodKind, other: PeriodKind): boolean {
  return MONTHS[kind] <= MONTHS[other];
}

/** The period of a kind that holds the month. */
export function periodOf(kind: PeriodKind, month: Month): Period {
  const year = month.slice(0, 4);
  const index = Math.floor((Number(month.slice(5, 7)) - 1) / MONTHS[kind]) + 1;
  if (kind === 'month') return month;
  if (kind === 'year') return year;
  return `${year}${kind === 'quarter' ? 'Q' : 'H'}${index}`;
}

/** First month of a period. */
export function firstMonthOf(period: Period): Month {
  const kind = periodKind(period);
  if (kind === null) throw new Error(`not a period: ${period}`);
  if (kind === 'month') return period;
  const index = kind === 'year' ? 1 : Number(period.at(-1));
  return addMonths(`${period.slice(0, 4)}-01`, (index - 1) * MONTHS[kind]);
}

/** Last day of a period. */
export function periodEnd(period: Period): Day {
  const kind = periodKind(period) ?? 'month';
  return lastDayOf(addMonths(firstMonthOf(period), MONTHS[kind] - 1));
}

/** Every period of a kind that ends on or after `from` and has begun by `to`, in order. */
export function periodsBetween(kind: PeriodKind, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  for (
    let month = firstMonthOf(periodOf(kind, monthOf(from)));
    month <= monthOf(to);
    month = addMonths(month, MONTHS[kind])
  ) {
    periods.push(periodOf(kind, month));
  }
  return periods;
}

const QUARTERS = ['一', '二', '三', '四'];

/** In words: 2022年11月, 2022年第三季度, 2022年上半年, 2022年. */
export function formatPeriod(period: Period): string {
  const year = `${Number(period.slice(0, 4))}年`;
  switch (periodKind(period)) {
    case 'month':
      return formatMonth(period);
    case 'quarter':
      return `${year}第${QUARTERS[Number(period.at(-1)) - 1]}季度`;
    case 'halfYear':
      return `${year}${period.endsWith('1') ? '上' : '下'}半年`;
    default:
      return year;
  }
}
