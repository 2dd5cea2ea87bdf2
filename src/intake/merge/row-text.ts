import type { Row, Table } from '../define-table.ts';

/** Any row, by the keys of its columns. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly line: number };

/** Text of one cell of a row, as the file holds it. */
export function cellTextOf(table: Table, row: AnyRow, key: string): string {
  const value = row[key];
  const column = table.columns[key];
  return value === undefined || value === null || !column ? '' : column.write(value);
}

/** Columns that together name a row: as the table is filed, else its unique ones, else all of them. */
export function keyColumns(table: Table): readonly string[] {
  const { key } = table.filing ?? {};
  if (key) return key;
  const columns = Object.entries(table.columns);
  const unique = columns.filter(([, column]) => column.unique).map(([id]) => id);
  return unique.length > 0 ? unique : columns.map(([id]) => id);
}

/** Parts the cells of a key; no cell holds it, since control characters are taken out on reading. */
const BETWEEN = '\u001f';

/**
 * Names each row by its key. Rows of one file that share a key (two purchases of one day without a
 * voucher) are told apart by their order.
 */
export function nameRows<T extends Table>(table: T, rows: readonly Row<T>[]): Map<string, Row<T>> {
  const keys = keyColumns(table);
  const times = new Map<string, number>();
  const named = new Map<string, Row<T>>();
  for (const row of rows) {
    const name = keys.map((key) => cellTextOf(table, row, key)).join(BETWEEN);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    named.set(`${name}${BETWEEN}${time}`, row);
  }
  return named;
}

/** How a row is named to a person: the cells of its key that are filled in and may be shown. */
export function rowName(table: Table, row: AnyRow): string {
  const all = keyColumns(table);
  const shown = all.length > 4 ? all.slice(0, 2) : all;
  return shown
    .filter((key) => table.columns[key]?.privacy !== 'resident-name')
    .map((key) => cellTextOf(table, row, key))
    .filter((text) => text !== '')
    .join(' ');
}
