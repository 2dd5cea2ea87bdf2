import type { Table } from '../../intake/define-table.ts';
import { estatePeriodsTable, estatesTable } from '../../intake/tables/estates.ts';
import {
  latrineLookbackTable,
  latrinePlanTable,
  latrinesTable,
  latrineUpkeepTable,
} from '../../intake/tables/latrines.ts';
import { milestonesTable } from '../../intake/tables/milestones.ts';
import type { Portal } from '../../portal/portal.ts';
import { withPlaceColumns } from './place-columns.ts';

/** Estates and latrines: what is planned, and what has been told by now. */
export function estateLedgers({
  estates,
  latrines,
}: Portal): (readonly [Table, readonly object[]])[] {
  return [
    [milestonesTable, estates.milestones],
    [estatePeriodsTable, estates.periods],
    [withPlaceColumns(estatesTable), estates.estates],
    [latrinePlanTable, latrines.plan ? [latrines.plan] : []],
    [withPlaceColumns(latrinesTable), latrines.counts],
    [withPlaceColumns(latrineLookbackTable), latrines.lookbacks],
    [withPlaceColumns(latrineUpkeepTable), latrines.upkeep],
  ];
}
