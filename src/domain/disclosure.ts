import { addDays, addMonths, type Day, daysBetween, lastDayOf, type Month } from './day.ts';

/** How often an item of the disclosure catalogue falls due; `event` when something happens. */
export const FREQUENCIES = {
  month: '每月',
  quarter: '每季',
  halfYear: '每半年',
  year: '每年',
  event: '随时',
} as const;
export type Frequency = keyof typeof FREQUENCIES;

/** Whether a due item was published, and how far from its deadline. */
export type DisclosureStatus =
  | { readonly kind: 'onTime' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'missing'; readonly days: number }
  | { readonly kind: 'notDue' };

/** Last day on which a month's item is in time: the month's end plus the days allowed. */
export function monthDeadline(month: Month, dueWithinDays: number): Day {
  return addDays(lastDayOf(month), dueWithinDays);
}

/** Holds the day of publication (null when not published by `today`) against the deadline. */
export function disclosureStatus(
  deadline: Day,
  publishedOn: Day | null,
  today: Day,
): DisclosureStatus {
  if (publishedOn !== null && publishedOn <= today) {
    const days = daysBetween(deadline, publishedOn);
    return days > 0 ? { kind: 'late', days } : { kind: 'onTime' };
  }
  const days = daysBetween(deadline, today);
  return days > 0 ? { kind: 'missing', days } : { kind: 'notDue' };
}

/** Months from `first` to `last`, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
