import type { Table } from '../../intake/define-table.ts';
import {
  latrineLookbackTable,
  latrinePlanTable,
  latrinesTable,
  latrineUpkeepTable,
} from '../../intake/tables/latrines.ts';
import { milestonesTable } from '../../intake/tables/milestones.ts';
import { estatesTable, renewalPeriodsTable } from '../../intake/tables/renewal.ts';
import type { Portal } from '../../portal/assemble.ts';
import { opened } from './opened.ts';

/** Estates and latrines: what is planned, and what has been told by now. */
export function renewalLedgers({
  renewal,
  latrines,
  asOf,
}: Portal): (readonly [Table, readonly object[]])[] {
  const told = (row: { readonly asOf: string }): boolean => row.asOf <= asOf;
  return [
    [milestonesTable, renewal.milestones],
    [renewalPeriodsTable, renewal.periods],
    [opened(estatesTable), renewal.estates],
    [latrinePlanTable, latrines.plan ? [latrines.plan] : []],
    [opened(latrinesTable), latrines.counts.filter(told)],
    [opened(latrineLookbackTable), latrines.lookbacks.filter(told)],
    [opened(latrineUpkeepTable), latrines.upkeep],
  ];
}
