import { HOLDING_KINDS, type HoldingKind } from '../../domain/accounts/holdings.ts';
import type { AccountItem } from '../../portal/accounts/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageOf } from '../places.ts';
import { monthsOf } from './month.ts';
import { accountsVillageHref, accountsVillages, accountsVillageView } from './village.ts';

export const ITEMS_HREF = '/accounts/items/';
export const SPECIAL_HREF = '/accounts/special/';

/** An item of the rules on publishing accounts, and how many villages have published it here. */
export interface ItemLine {
  readonly item: AccountItem;
  readonly villages: number;
}

/** A class of the rules with its items, in their order. */
export interface ItemGroup {
  readonly group: string;
  readonly items: readonly ItemLine[];
}

export interface AccountItemsView {
  readonly groups: readonly ItemGroup[];
  /** Items that bear a number in the rules. */
  readonly numbered: number;
  /** Classes that are one item without a number. */
  readonly undivided: number;
  readonly unchecked: number;
  readonly villages: number;
  readonly sample: boolean;
}

/** Every class and item that is to be published, whether its name was checked, and who has published it. */
export function accountItemsView(portal: Portal): AccountItemsView {
  const villages = accountsVillages(portal);
  const itemOf = new Map(portal.accountTitles.map(({ name, item }) => [name, item ?? name]));
  const counts = new Map<string, number>();
  for (const village of villages) {
    for (const item of itemsPublished(portal, village, itemOf)) {
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
  }
  const groups = Map.groupBy(portal.accountItems, ({ group }) => group);
  return {
    groups: [...groups].map(([group, items]) => ({
      group,
      items: items.map((item) => ({ item, villages: counts.get(item.name) ?? 0 })),
    })),
    numbered: portal.accountItems.filter(({ order }) => order !== null).length,
    undivided: portal.accountItems.filter(({ order }) => order === null).length,
    unchecked: portal.accountItems.filter(({ status }) => status === 'unchecked').length,
    villages: villages.length,
    sample: villages.some((village) => accountsVillageView(portal, village).sample),
  };
}

function itemsPublished(
  portal: Portal,
  village: string,
  itemOf: ReadonlyMap<string, string>,
): Set<string> {
  const { kinds, contracts } = accountsVillageView(portal, village);
  return new Set([
    ...monthsOf(portal, village).flatMap(({ byAccount }) =>
      byAccount.map(({ account }) => itemOf.get(account) ?? account),
    ),
    ...kinds.flatMap(({ lines }) => lines.map(({ row }) => row.item)),
    ...contracts.map(({ row }) => row.item),
  ]);
}

/** A village's lines of one special matter. */
export interface SpecialLine {
  readonly village: string;
  readonly name: string;
  readonly href: string;
  readonly count: number;
  /** Sum, under the head of the table's column of money. */
  readonly amount: number;
}

/** One of the matters that are published specially, village by village. */
export interface SpecialMatter {
  readonly id: string;
  readonly title: string;
  /** What the sum is of. */
  readonly money: string;
  readonly lines: readonly SpecialLine[];
}

/** The four matters that the rules want published specially, with what each village has of them. */
export function specialMatters(portal: Portal): SpecialMatter[] {
  const of = (
    id: string,
    title: string,
    money: string,
    rowsOf: (view: ReturnType<typeof accountsVillageView>) => readonly number[],
  ): SpecialMatter => ({
    id,
    title,
    money,
    lines: accountsVillages(portal).flatMap((village) => {
      const amounts = rowsOf(accountsVillageView(portal, village));
      if (amounts.length === 0) return [];
      return [
        {
          village,
          name: villageOf(portal, village).name,
          href: `${accountsVillageHref(village)}#${id}`,
          count: amounts.length,
          amount: amounts.reduce((sum, amount) => sum + amount, 0),
        },
      ];
    }),
  });
  const kind =
    (wanted: HoldingKind) =>
    ({ kinds }: ReturnType<typeof accountsVillageView>): number[] =>
      kinds
        .filter((entry) => entry.kind === wanted)
        .flatMap(({ lines }) => lines.map(({ row }) => row.amount ?? 0));
  return [
    of('land', HOLDING_KINDS.land, '补偿（元）', kind('land')),
    of('contracts', '发包、租赁', '每年租金（元）', ({ contracts }) =>
      contracts.map(({ row }) => row.rent),
    ),
    of('works', '工程招投标', '预算（元）', ({ works }) => works.map(({ row }) => row.budget)),
    of('levy', HOLDING_KINDS.levy, '筹资（元）', kind('levy')),
  ];
}
