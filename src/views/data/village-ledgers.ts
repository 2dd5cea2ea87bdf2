import { FEW_OF_EITHER } from '../../domain/small-group.ts';
import { decimal } from '../../intake/column.ts';
import type { Table } from '../../intake/define-table.ts';
import { healthAndSafetyTable } from '../../intake/tables/health-and-safety.ts';
import { pageFactsTable } from '../../intake/tables/page-facts.ts';
import {
  propertyRepairsTable,
  propertyReviewsTable,
  propertyTermsTable,
} from '../../intake/tables/property.ts';
import { registerRowsTable, registersTable } from '../../intake/tables/registers.ts';
import { ticketsTable } from '../../intake/tables/tickets.ts';
import type { Portal } from '../../portal/portal.ts';
import { withPlaceColumns } from './place-columns.ts';

/** A count as offered: empty where it is held back. */
const SHOWN = decimal({
  header: '数',
  places: 2,
  hint: `${FEW_OF_EITHER}的，和能让人算出来的，留空不公布。`,
  example: '428',
});

/** Ledgers of services with the rows that pages show. */
export function villageLedgers(portal: Portal): (readonly [Table, readonly object[]])[] {
  return [
    [withPlaceColumns(ticketsTable), portal.tickets],
    [withPlaceColumns(propertyTermsTable), portal.property.terms],
    [withPlaceColumns(propertyReviewsTable), portal.property.reviews],
    [withPlaceColumns(propertyRepairsTable), portal.property.repairs],
    [withPlaceColumns(healthAndSafetyTable, { quantity: SHOWN }), portal.healthAndSafety],
    [registersTable, portal.registers],
    [withPlaceColumns(registerRowsTable), portal.registerRows],
    [pageFactsTable, portal.pageFacts],
  ];
}
