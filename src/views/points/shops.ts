import { scaledToText } from '../../intake/column.ts';
import { pointShopsTable } from '../../intake/tables/point-shops.ts';
import type { PointGood, PointShop } from '../../portal/points/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';

/** A place where points or hours are exchanged, with what is to be had there. */
export interface ShopView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly about: string | null;
  readonly section: string;
  readonly clause: ClauseLink | null;
  /** What the price column counts: 分 or 小时. */
  readonly price: '要多少分' | '要多少小时';
  readonly goods: readonly {
    readonly item: string;
    readonly price: string;
    readonly stock: string;
    readonly note: string | null;
    readonly sample: boolean;
  }[];
  readonly sample: boolean;
}

const NOT_PRINTED = '没有写明';

/** The places of a village; those every village is to have where `village` is null. */
export function shopsOf(portal: Portal, village: string | null): ShopView[] {
  const { shops, goods } = portal.points;
  return shops
    .filter((shop) => shop.village === village)
    .map((shop) =>
      shopView(
        portal,
        shop,
        goods.filter((good) => good.shop === shop.id),
      ),
    );
}

function shopView(portal: Portal, shop: PointShop, goods: readonly PointGood[]): ShopView {
  const kinds = pointShopsTable.columns.kind.choices ?? {};
  return {
    id: shop.id,
    name: shop.name,
    kind: kinds[shop.kind] ?? '',
    about: shop.about,
    section: shop.section,
    clause: clauseLink(portal, shop.rule ?? ''),
    price: shop.kind === 'hours' ? '要多少小时' : '要多少分',
    goods: goods.map((good) => ({
      item: good.item,
      price: priceOf(shop, good),
      stock: good.stock === null ? NOT_PRINTED : String(good.stock),
      note: good.note,
      sample: good.sample,
    })),
    sample: shop.sample || goods.some(({ sample }) => sample),
  };
}

function priceOf({ kind }: PointShop, { points, hours }: PointGood): string {
  if (kind === 'hours') return hours === null ? NOT_PRINTED : `${scaledToText(hours, 1)} 小时`;
  return points === null ? NOT_PRINTED : `${points} 分`;
}
