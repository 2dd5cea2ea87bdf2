import { type Day, daysBetween } from '../day.ts';

/** Whether a due item was published, and how far from its deadline. */
export type DisclosureStatus =
  | { readonly kind: 'onTime' }
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'missing'; readonly days: number }
  | { readonly kind: 'notDue' };

export const STATUS_LABELS: Readonly<Record<DisclosureStatus['kind'], string>> = {
  onTime: '按时',
  late: '晚了',
  missing: '没公开',
  notDue: '还没到期',
};

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

/** The status in words with its days: 按时, 晚了 3 天, 欠 35 天没公开, 还没到期. */
export function statusWords(status: DisclosureStatus): string {
  switch (status.kind) {
    case 'late':
      return `晚了 ${status.days} 天`;
    case 'missing':
      return `过期 ${status.days} 天没公开`;
    default:
      return STATUS_LABELS[status.kind];
  }
}
