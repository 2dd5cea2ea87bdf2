import { formatDay } from '../../domain/day.ts';
import { formatPointPeriod, periodMonths, pointPeriod } from '../../domain/points/period.ts';
import { CLIMBERS, FEWEST, type Standing, TOP } from '../../domain/points/standings.ts';
import { itemTotals, type PeriodTotals, pointKind } from '../../domain/points/totals.ts';
import type { VillageTally } from '../../portal/points/point-tallies.ts';
import type { PointChange, PointItem, PointScheme } from '../../portal/points/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { factHref } from '../facts/entities.ts';
import { oncePerPortal } from '../once.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { type ShopView, shopsOf } from './shops.ts';

/** What the source does not print. */
export const NOT_PRINTED = '没有写明';

/** Everything on record of one village's points, gathered once a portal. */
interface VillagePoints {
  readonly scheme: PointScheme | null;
  readonly items: readonly PointItem[];
  readonly changes: readonly PointChange[];
  readonly tally: VillageTally | null;
  readonly months: number;
}

const indexOf = oncePerPortal((portal): ReadonlyMap<string, VillagePoints> => {
  const { schemes, items, shops, changes } = portal.points;
  const itemsOf = Map.groupBy(items, ({ village }) => village);
  const changesOf = Map.groupBy(changes, ({ village }) => village);
  const schemeOf = new Map(schemes.map((scheme) => [scheme.village, scheme]));
  const tallyOf = new Map(portal.pointTallies.map((tally) => [tally.village, tally]));
  const ids = new Set([
    ...schemeOf.keys(),
    ...itemsOf.keys(),
    ...changesOf.keys(),
    ...shops.flatMap(({ village }) => village ?? []),
  ]);
  return new Map(
    [...ids].map((id) => [
      id,
      {
        scheme: schemeOf.get(id) ?? null,
        items: itemsOf.get(id) ?? [],
        changes: changesOf.get(id) ?? [],
        tally: tallyOf.get(id) ?? null,
        months: periodMonths(schemeOf.get(id)),
      },
    ]),
  );
});

export function hasPoints(portal: Portal, village: string): boolean {
  return indexOf(portal).has(village);
}

export function pointsHref(village: string): string {
  return `/points/${village}/`;
}

/** Totals of each period of a village's ledger; its pages, its downloads and the tie-out share them. */
export function pointTotals(portal: Portal, village: string): readonly PeriodTotals[] {
  return indexOf(portal).get(village)?.tally?.totals ?? [];
}

/** Items of a scheme that are worth the same by the same clause, told in one line. */
export interface ItemGroup {
  readonly direction: string;
  /** What each is worth, and at most in a period, ending in ：. */
  readonly each: string;
  readonly clause: ClauseLink | null;
  readonly items: readonly string[];
}

/** Who did what good, household by household; deductions and exchanges are told as sums alone. */
export interface AdditionLine {
  readonly date: string;
  readonly household: string;
  readonly item: string;
  readonly points: number;
}

/** A village's points: its scheme, what they buy, what came of them, and who stands at the top. */
export interface PointsView {
  readonly village: string;
  readonly name: string;
  readonly sample: boolean;
  /** 户 or 人. */
  readonly unit: string;
  readonly scheme: readonly { readonly label: string; readonly text: string }[];
  readonly schemeNote: string | null;
  readonly section: string | null;
  readonly clause: ClauseLink | null;
  readonly facts: readonly {
    readonly id: string;
    readonly href: string;
    readonly printed: string;
  }[];
  readonly items: readonly ItemGroup[];
  readonly shops: readonly ShopView[];
  readonly periods: readonly (PeriodTotals & { readonly label: string })[];
  /** The newest period with a line, item by item. */
  readonly latest: {
    readonly label: string;
    readonly added: ReturnType<typeof itemTotals>;
    readonly deducted: ReturnType<typeof itemTotals>;
    readonly exchanged: ReturnType<typeof itemTotals>;
  } | null;
  readonly additions: readonly AdditionLine[];
  readonly standing: (Standing & { readonly label: string; readonly rule: string }) | null;
  readonly households: number;
  readonly updated: string | null;
}

const DIRECTIONS = { add: '加分', deduct: '扣分', start: '底分' } as const;
const MOST_ADDITIONS = 30;

/** Throws for a village without points; pages are made only of those that have some. */
export function pointsView(portal: Portal, village: string): PointsView {
  const own = indexOf(portal).get(village);
  if (!own) throw new Error(`no points of ${village}`);
  const { scheme, items, changes, tally, months } = own;
  const periods = tally?.totals ?? [];
  const standing = tally?.standing;
  const newest = periods.at(-1);
  const unit = scheme?.subject === 'person' ? '人' : '户';
  const shops = shopsOf(portal, village);
  const dates = changes.map(({ date }) => date).sort();
  const last = dates.at(-1);
  return {
    village,
    name: villageOf(portal, village).name,
    sample:
      [...items, ...changes].some(({ sample }) => sample) ||
      (scheme?.sample ?? false) ||
      shops.some(({ sample }) => sample),
    unit,
    scheme: scheme ? schemeLines(scheme) : [],
    schemeNote: scheme?.note ?? null,
    section: scheme?.section ?? null,
    clause: clauseLink(portal, scheme?.rule ?? ''),
    facts: (scheme?.facts ?? []).flatMap((id) => factLink(portal, id)),
    items: itemGroups(portal, items),
    shops,
    periods: periods.map((totals) => ({ ...totals, label: formatPointPeriod(totals.period) })),
    latest: newest
      ? latestOf(
          newest,
          changes.filter((line) => inPeriod(line, newest, months)),
          items,
        )
      : null,
    additions: additionsOf(changes, items),
    standing:
      standing && standing.top.length + standing.climbers.length > 0
        ? {
            ...standing,
            label: formatPointPeriod(standing.period),
            rule: standingRule(unit),
          }
        : null,
    households: newest?.households ?? 0,
    updated: last === undefined ? null : formatDay(last),
  };
}

function inPeriod({ date }: PointChange, { period }: PeriodTotals, months: number): boolean {
  return pointPeriod(date, months).from === period.from;
}

function latestOf(
  { period }: PeriodTotals,
  lines: readonly PointChange[],
  items: readonly PointItem[],
): PointsView['latest'] {
  return {
    label: formatPointPeriod(period),
    added: itemTotals(lines, items, 'add'),
    deducted: itemTotals(lines, items, 'deduct'),
    exchanged: itemTotals(lines, items, 'exchange'),
  };
}

/** Additions that are still told by household, newest first. */
function additionsOf(changes: readonly PointChange[], items: readonly PointItem[]): AdditionLine[] {
  return changes
    .filter((line) => !line.numberGone && pointKind(line, items) === 'add')
    .map(({ date, household, reason, change }) => ({
      date,
      household,
      item: reason,
      points: change,
    }))
    .sort((a, b) =>
      a.date < b.date ? 1 : a.date > b.date ? -1 : a.household < b.household ? -1 : 1,
    )
    .slice(0, MOST_ADDITIONS);
}

function schemeLines(scheme: PointScheme): { label: string; text: string }[] {
  const { name, subject, start, review, publish, gives } = scheme;
  const every = (months: number | null): string =>
    months === null ? NOT_PRINTED : months === 1 ? '每个月' : `每 ${months} 个月`;
  return [
    { label: '办法', text: name },
    {
      label: '记在谁名下',
      text: subject === null ? NOT_PRINTED : subject === 'person' ? '一人一本账' : '一户一本账',
    },
    { label: '底分', text: start === null ? NOT_PRINTED : `${start} 分` },
    { label: '多久考评一次', text: every(review) },
    { label: '多久公示一次', text: every(publish) },
    { label: '能换什么', text: gives === null ? NOT_PRINTED : gives.join('、') },
  ];
}

function itemGroups(portal: Portal, items: readonly PointItem[]): ItemGroup[] {
  const groups = Map.groupBy(items, ({ direction, points, cap, rule }) =>
    JSON.stringify([direction, points, cap, rule]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { direction, points, cap, rule } = first;
    const each = points === null ? `每次几分${NOT_PRINTED}` : `每次 ${points} 分`;
    return [
      {
        direction: DIRECTIONS[direction],
        each: `${direction === 'start' ? `${points ?? NOT_PRINTED} 分` : each}${cap === null ? '' : `，一期最多 ${cap} 分`}：`,
        clause: clauseLink(portal, rule ?? ''),
        items: group.map(({ item }) => item),
      },
    ];
  });
}

function factLink(portal: Portal, id: string): { id: string; href: string; printed: string }[] {
  const fact = portal.knowledge.facts.find((entry) => entry.id === id);
  return fact ? [{ id, href: factHref(fact), printed: fact.printed }] : [];
}

function standingRule(unit: string): string {
  return `按这一期末还有多少分排，分数一样的并列。只列前 ${TOP} 名，也不超过一半的${unit}；并列的要么都列，要么都不列；不到 ${FEWEST} ${unit}不排。比上一期往前的写进了几位，最多写 ${CLIMBERS} 个；往后的不写。`;
}

/** Villages that have points here, in the order of the register. */
export function villagesWithPoints(
  portal: Portal,
): { readonly id: string; readonly name: string }[] {
  return portal.villages
    .filter(({ id }) => hasPoints(portal, id))
    .map(({ id, name }) => ({ id, name }));
}
