import type { Table } from '../../intake/define-table.ts';
import { pageFactsTable } from '../../intake/tables/page-facts.ts';
import { registerRowsTable, registersTable } from '../../intake/tables/registers.ts';
import { ticketsTable } from '../../intake/tables/tickets.ts';
import type { Portal } from '../../portal/assemble.ts';
import { opened } from './opened.ts';

/** Ledgers of services with the rows that pages show. */
export function serviceLedgers({
  services,
  asOf,
}: Portal): (readonly [Table, readonly object[]])[] {
  return [
    [opened(ticketsTable), services.tickets.filter(({ receivedOn }) => receivedOn <= asOf)],
    [registersTable, services.registers],
    [opened(registerRowsTable), services.registerRows],
    [pageFactsTable, services.pageFacts],
  ];
}
