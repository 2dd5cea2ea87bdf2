import type { pointGoodsTable, pointShopsTable } from '../../intake/tables/point-shops.ts';
import type {
  pointItemsTable,
  pointSchemesTable,
  pointsTable,
} from '../../intake/tables/points.ts';
import type { Filed } from '../reading.ts';

export type PointChange = Filed<typeof pointsTable> & {
  /** Its household number has had its time and was replaced by one that says nothing. */
  readonly numberGone: boolean;
};
export type PointScheme = Filed<typeof pointSchemesTable>;
export type PointItem = Filed<typeof pointItemsTable>;
export type PointShop = Filed<typeof pointShopsTable>;
export type PointGood = Filed<typeof pointGoodsTable>;
