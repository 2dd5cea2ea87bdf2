import { formatMonth } from '../../domain/day.ts';
import {
  HEALTH_AND_SAFETY_ITEMS,
  HEALTH_AND_SAFETY_SCHEMES,
  HEALTH_AND_SAFETY_UNITS,
  type HealthAndSafetyItem,
  type HealthAndSafetyScheme,
} from '../../domain/health-and-safety/items.ts';
import { formatFen } from '../../domain/money.ts';
import { scaledToText } from '../../intake/column.ts';
import type { VillageCount } from '../../portal/health-and-safety/read-health-and-safety.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';

/** What stands where a count is held back. */
export const HELD_BACK = '不公布';

/** Months of one scheme as a table: an item a row, a month a column. */
export interface SchemeTable {
  readonly anchor: HealthAndSafetyScheme;
  readonly title: string;
  readonly months: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly cells: readonly string[];
  }[];
  /** Whether anything is held back. */
  readonly hidden: boolean;
  /** What each side paid for medicine over the months shown; null when that cannot be told. */
  readonly shares:
    | readonly { readonly label: string; readonly value: number; readonly words: string }[]
    | null;
}

export function healthAndSafetyHref(village?: string): string {
  return village === undefined ? '/health-and-safety/' : `/health-and-safety/${village}/`;
}

const countsBy = oncePerPortal(
  ({ healthAndSafety }): ReadonlyMap<string, readonly VillageCount[]> =>
    Map.groupBy(healthAndSafety, ({ village }) => village),
);

/** Whether a village has counts of medicine or visits. */
export function healthAndSafetyOf(portal: Portal, village: string): boolean {
  return countsBy(portal).has(village);
}

export function countsVillages(portal: Portal): string[] {
  return portal.villages.map(({ id }) => id).filter((id) => healthAndSafetyOf(portal, id));
}

export function countsVillage(
  portal: Portal,
  village: string,
): { readonly name: string; readonly schemes: readonly SchemeTable[]; readonly sample: boolean } {
  const counts = countsBy(portal).get(village) ?? [];
  return {
    name: villageOf(portal, village).name,
    schemes: (Object.keys(HEALTH_AND_SAFETY_SCHEMES) as HealthAndSafetyScheme[]).flatMap((scheme) =>
      schemeTable(
        scheme,
        counts.filter(({ item }) => HEALTH_AND_SAFETY_ITEMS[item].scheme === scheme),
      ),
    ),
    sample: counts.some(({ sample }) => sample),
  };
}

function schemeTable(
  scheme: HealthAndSafetyScheme,
  counts: readonly VillageCount[],
): SchemeTable[] {
  if (counts.length === 0) return [];
  const months = [...new Set(counts.map(({ month }) => month))].sort();
  const rows = (Object.keys(HEALTH_AND_SAFETY_ITEMS) as HealthAndSafetyItem[]).flatMap((item) => {
    const own = counts.filter((count) => count.item === item);
    const parts = [...new Set(own.map(({ part }) => part))].sort(wholeFirst);
    return parts.map((part) => ({
      label: `${HEALTH_AND_SAFETY_ITEMS[item].label}（${HEALTH_AND_SAFETY_UNITS[HEALTH_AND_SAFETY_ITEMS[item].measure]}）${part === null ? '' : `，${part}`}`,
      cells: months.map((month) =>
        cellOf(own.find((count) => count.month === month && count.part === part)),
      ),
    }));
  });
  return [
    {
      anchor: scheme,
      title: HEALTH_AND_SAFETY_SCHEMES[scheme],
      months: months.map(formatMonth),
      rows,
      hidden: counts.some(({ quantity }) => quantity === null),
      shares: sharesOf(counts),
    },
  ];
}

function wholeFirst(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
}

/** No total over months is shown: it would give away the month that is held back. */
function cellOf(count: VillageCount | undefined): string {
  if (!count) return '未载';
  if (count.quantity === null) return HELD_BACK;
  return HEALTH_AND_SAFETY_ITEMS[count.item].measure === 'money'
    ? formatFen(count.quantity)
    : scaledToText(count.quantity, 2);
}

/** Sums over months in which nothing is held back, so that they give nothing away. */
function sharesOf(counts: readonly VillageCount[]): SchemeTable['shares'] {
  const money = counts.filter(
    ({ item, part }) => part === null && HEALTH_AND_SAFETY_ITEMS[item].measure === 'money',
  );
  const hidden = new Set(
    money.filter(({ quantity }) => quantity === null).map(({ month }) => month),
  );
  const open = money.filter(({ month }) => !hidden.has(month));
  const sums = [...Map.groupBy(open, ({ item }) => item)].map(([item, own]) => {
    const value = own.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
    return { label: HEALTH_AND_SAFETY_ITEMS[item].label, value, words: `${formatFen(value)} 元` };
  });
  return sums.length < 2 ? null : sums;
}
