import type { Row } from '../../intake/define-table.ts';
import type { pointGoodsTable, pointShopsTable } from '../../intake/tables/point-shops.ts';
import type {
  pointItemsTable,
  pointSchemesTable,
  pointsTable,
} from '../../intake/tables/points.ts';
import type { Provenance } from '../reading.ts';

export type PointChange = Row<typeof pointsTable> &
  Provenance & {
    readonly village: string;
    /** Its household number has had its time and was replaced by one that says nothing. */
    readonly numberGone: boolean;
  };
export type PointScheme = Row<typeof pointSchemesTable> & Provenance;
export type PointItem = Row<typeof pointItemsTable> & Provenance;
export type PointShop = Row<typeof pointShopsTable> & Provenance;
export type PointGood = Row<typeof pointGoodsTable> & Provenance;
