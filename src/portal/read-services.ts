import type { Fact } from '../domain/knowledge.ts';
import type { Row } from '../intake/define-table.ts';
import { pageFactsTable } from '../intake/tables/page-facts.ts';
import { readCareCounts, type VillageCount } from './read-care-counts.ts';
import { type Property, readProperty } from './read-property.ts';
import { type Register, type RegisterRow, readRegisters } from './read-registers.ts';
import { readTickets, type VillageTicket } from './read-tickets.ts';
import type { DataReading } from './reading.ts';

export type PageFact = Row<typeof pageFactsTable>;

/** What villages do for those who live there, beside their money. */
export interface Services {
  readonly tickets: readonly VillageTicket[];
  readonly property: Property;
  readonly counts: readonly VillageCount[];
  readonly registers: readonly Register[];
  readonly registerRows: readonly RegisterRow[];
  readonly pageFacts: readonly PageFact[];
}

/** Reads the ledgers of services. Needs the lists `villages`, `facts`, `rules`, `programmes` and `decisions`. */
export function readServices(reading: DataReading, facts: readonly Fact[]): Services {
  const { registers, rows: registerRows } = readRegisters(reading, facts);
  return {
    tickets: readTickets(reading),
    property: readProperty(reading),
    counts: readCareCounts(reading),
    registers,
    registerRows,
    pageFacts: reading.table(pageFactsTable).flatMap(({ rows }) => rows),
  };
}
