import { FEW_OF_EITHER } from '../../domain/small-group.ts';
import { decimal } from '../../intake/column.ts';
import type { Table } from '../../intake/define-table.ts';
import { careCountsTable } from '../../intake/tables/care-counts.ts';
import { pageFactsTable } from '../../intake/tables/page-facts.ts';
import {
  propertyRepairsTable,
  propertyReviewsTable,
  propertyTermsTable,
} from '../../intake/tables/property.ts';
import { registerRowsTable, registersTable } from '../../intake/tables/registers.ts';
import { ticketsTable } from '../../intake/tables/tickets.ts';
import type { Portal } from '../../portal/assemble.ts';
import { opened } from './opened.ts';

/** A count as offered: empty where it is held back. */
const SHOWN = decimal({
  header: '数',
  places: 2,
  hint: `${FEW_OF_EITHER}的，和能让人算出来的，留空不公布。`,
  example: '428',
});

/** Ledgers of services with the rows that pages show. */
export function serviceLedgers({
  services,
  asOf,
}: Portal): (readonly [Table, readonly object[]])[] {
  return [
    [opened(ticketsTable), services.tickets.filter(({ receivedOn }) => receivedOn <= asOf)],
    [opened(propertyTermsTable), services.property.terms.filter(({ from }) => from <= asOf)],
    [
      opened(propertyReviewsTable),
      services.property.reviews.filter(({ decidedOn }) => decidedOn <= asOf),
    ],
    [
      opened(propertyRepairsTable),
      services.property.repairs.filter(({ doneOn }) => doneOn <= asOf),
    ],
    [
      opened(careCountsTable, { quantity: SHOWN }),
      services.counts.filter(({ countedOn }) => countedOn <= asOf),
    ],
    [registersTable, services.registers],
    [opened(registerRowsTable), services.registerRows],
    [pageFactsTable, services.pageFacts],
  ];
}
