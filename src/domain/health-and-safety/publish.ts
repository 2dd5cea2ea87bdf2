import { hideFew } from '../few-persons.ts';
import { isTooSmall } from '../small-group.ts';
import {
  HEALTH_AND_SAFETY_ITEMS,
  type HealthAndSafetyItem,
  type HealthAndSafetyScheme,
} from './items.ts';

/** A count of one month, of the whole village or of one part of it, in hundredths of its unit. */
export interface HealthAndSafetyCount {
  readonly month: string;
  readonly item: HealthAndSafetyItem;
  /** Part of the village the count is of; null for the whole. */
  readonly part: string | null;
  readonly quantity: number;
}

/** A count as it may be published; `quantity` is null where it is held back. */
export type PublishedCount<Count extends HealthAndSafetyCount> = Omit<Count, 'quantity'> & {
  readonly quantity: number | null;
};

const HUNDREDTHS = 100;

/**
 * Holds back what could point at somebody. Counts of persons and households below five are hidden,
 * and with them as many more parts as keep a reader from working them out of the rest. Where so few
 * took part in a scheme in a month, what was done and paid for them is hidden too, since it would be
 * about those few.
 */
export function publishCounts<Count extends HealthAndSafetyCount>(
  counts: readonly Count[],
): PublishedCount<Count>[] {
  const hidden = new Set<Count>();
  for (const group of Map.groupBy(counts, ({ month, item }) => `${month} ${item}`).values()) {
    for (const count of heldBack(group)) hidden.add(count);
  }
  const scarce = scarceMonths(counts);
  return counts.map((count) => {
    const few = scarce.has(monthOfScheme(count.month, HEALTH_AND_SAFETY_ITEMS[count.item].scheme));
    return { ...count, quantity: hidden.has(count) || few ? null : count.quantity };
  });
}

/** Months of a scheme in which fewer than five persons or households took part. */
function scarceMonths(counts: readonly HealthAndSafetyCount[]): ReadonlySet<string> {
  const people = counts.filter(({ item }) => countsPeople(item));
  const scarce = new Set<string>();
  for (const [key, group] of Map.groupBy(
    people,
    ({ month, item }) => `${monthOfScheme(month, HEALTH_AND_SAFETY_ITEMS[item].scheme)} ${item}`,
  )) {
    const whole = group.find(({ part }) => part === null)?.quantity;
    const taking = whole ?? group.reduce((sum, { quantity }) => sum + quantity, 0);
    if (isTooSmall(taking / HUNDREDTHS)) scarce.add(key.split(' ').slice(0, 2).join(' '));
  }
  return scarce;
}

const monthOfScheme = (month: string, scheme: HealthAndSafetyScheme): string =>
  `${month} ${scheme}`;

function countsPeople(item: HealthAndSafetyItem): boolean {
  const { measure } = HEALTH_AND_SAFETY_ITEMS[item];
  return measure === 'persons' || measure === 'households';
}

/** Of one month's counts of one item, those that may not be shown. */
function heldBack<Count extends HealthAndSafetyCount>(group: readonly Count[]): Count[] {
  const [first] = group;
  if (!first || !countsPeople(first.item)) return [];
  const whole = group.filter(({ part }) => part === null);
  const parts = group.filter(({ part }) => part !== null);
  const few = whole.filter(({ quantity }) => isTooSmall(quantity / HUNDREDTHS));
  if (parts.length === 0) return few;
  const total = whole[0]?.quantity ?? null;
  // What the parts leave of the whole stands beside them as one more part, though nobody wrote it.
  const sum = parts.reduce((all, { quantity }) => all + quantity, 0);
  const rest = total === null || total <= sum ? [] : [total - sum];
  const shown = hideFew(
    [...parts.map(({ quantity }) => quantity), ...rest].map((quantity) => ({
      count: quantity / HUNDREDTHS,
    })),
  );
  const hidden = parts.filter((_, at) => shown.counts[at] === null);
  return shown.total === null ? [...hidden, ...whole] : [...hidden, ...few];
}
