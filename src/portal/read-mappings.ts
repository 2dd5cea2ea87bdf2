import type { Programme } from '../domain/programmes/programme.ts';
import { tableNamed } from '../intake/tables/known-tables.ts';
import { mappingsTable } from '../intake/tables/mappings.ts';
import type { DataReading } from './reading.ts';

/** Reads what was said of villages' own sheets: each must be of a table there is. */
export function readMappings(reading: DataReading, programmes: readonly Programme[]): void {
  for (const { file, rows } of reading.table(mappingsTable)) {
    for (const { line, table } of rows) {
      if (tableNamed(table, programmes)) continue;
      const { header } = mappingsTable.columns.table;
      const fix = '请写 npm run template 列出的表名；这张表不用了，删掉这一行。';
      reading.fault({
        file,
        row: line,
        column: header,
        code: 'mappings/table',
        message: '没有叫这个名字的表。',
        fix,
      });
    }
  }
}
