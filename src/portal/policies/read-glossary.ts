import type { Row } from '../../intake/define-table.ts';
import { glossaryTable } from '../../intake/tables/glossary.ts';
import type { DataReading } from '../reading.ts';

export type GlossaryWord = Row<typeof glossaryTable>;

/** The county's own words, in the order of the file. */
export function readGlossary(reading: DataReading): GlossaryWord[] {
  return reading.table(glossaryTable).flatMap(({ rows }) => rows);
}
