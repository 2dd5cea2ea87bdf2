import type { Row } from '../../intake/define-table.ts';
import { pageFactsTable } from '../../intake/tables/page-facts.ts';
import type { DataReading } from '../reading.ts';

/** A figure of the fact base that a page shows. */
export type PageFact = Row<typeof pageFactsTable>;

/** Reads which figures stand on which page. Needs the list `facts`. */
export function readPageFacts(reading: DataReading): PageFact[] {
  return reading.table(pageFactsTable).flatMap(({ rows }) => rows);
}
