import type { Programme } from '../domain/programmes/programme.ts';
import { tableNamed } from '../intake/tables/known-tables.ts';
import { mappingsTable } from '../intake/tables/mappings.ts';
import type { DataReading } from './reading.ts';

/** Reads what was said of villages' own sheets: each must be of a table there is. */
export function readMappings(reading: DataReading, programmes: readonly Programme[]): void {
  const { header } = mappingsTable.columns.table;
  for (const row of reading.rows(mappingsTable)) {
    if (tableNamed(row.table, programmes)) continue;
    const fix = '请写 npm run template 列出的表名；这张表不用了，删掉这一行。';
    reading.rowFault('mappings', row)(header, 'table', '没有叫这个名字的表。', fix);
  }
}
