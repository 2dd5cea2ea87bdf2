import type { Row } from '../intake/define-table.ts';
import { pageFactsTable } from '../intake/tables/page-facts.ts';
import { readTickets, type VillageTicket } from './read-tickets.ts';
import type { DataReading } from './reading.ts';

export type PageFact = Row<typeof pageFactsTable>;

/** What villages do for those who live there, beside their money. */
export interface Services {
  readonly tickets: readonly VillageTicket[];
  readonly pageFacts: readonly PageFact[];
}

/** Reads the ledgers of services. Needs the lists `villages` and `facts`. */
export function readServices(reading: DataReading): Services {
  return {
    tickets: readTickets(reading),
    pageFacts: reading.table(pageFactsTable).flatMap(({ rows }) => rows),
  };
}
