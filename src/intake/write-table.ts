import { writeCsv } from './csv.ts';
import type { Row, Table } from './define-table.ts';

/** A row to write: what is left out is an empty cell. */
export type RowToWrite<T extends Table> = Partial<Omit<Row<T>, 'line'>>;

/** Canonical CSV of a table, headed as its definition says; `readTable` reads it back unchanged. */
export function writeTable<T extends Table>(table: T, rows: Iterable<RowToWrite<T>>): string {
  const columns = Object.entries(table.columns);
  const cells = (row: Readonly<Record<string, unknown>>): string[] =>
    columns.map(([key, column]) => {
      const value = row[key];
      return value === undefined || value === null ? '' : column.write(value);
    });
  const lines: string[][] = [];
  for (const row of rows) lines.push(cells(row as Readonly<Record<string, unknown>>));
  return writeCsv(
    columns.map(([, column]) => column.header),
    lines,
  );
}
