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
  asOf,
}: Portal): (readonly [Table, readonly object[]])[] {
  const told = (row: { readonly asOf: string }): boolean => row.asOf <= asOf;
  return [
    [milestonesTable, estates.milestones],
    [estatePeriodsTable, estates.periods],
    [withPlaceColumns(estatesTable), estates.estates],
    [latrinePlanTable, latrines.plan ? [latrines.plan] : []],
    [withPlaceColumns(latrinesTable), latrines.counts.filter(told)],
    [withPlaceColumns(latrineLookbackTable), latrines.lookbacks.filter(told)],
    [withPlaceColumns(latrineUpkeepTable), latrines.upkeep],
  ];
}
