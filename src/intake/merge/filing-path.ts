import type { Row, Table } from '../define-table.ts';
import { cellTextOf } from './row-text.ts';

/** What the paths of a table need besides the rows: `village`, and whatever else stands in `<…>`. */
export type PathParts = Readonly<Record<string, string>>;

/** The `<…>` parts of a table's path that the one who hands in a file must tell. */
export function partsToTell(table: Table): string[] {
  return [...table.path.matchAll(/<(\w+)>/g)]
    .map(([, part = '']) => part)
    .filter((part) => part !== 'year');
}

/** Sorts rows by the file of the data folder they belong to; the order within a file is kept. */
export function byFile<T extends Table>(
  table: T,
  rows: readonly Row<T>[],
  parts: PathParts,
): Map<string, Row<T>[]> {
  const files = new Map<string, Row<T>[]>();
  for (const row of rows) {
    const year = cellTextOf(table, row, table.filing?.year ?? '').slice(0, 4);
    const path = table.path.replace(/<(\w+)>/g, (_, part: string) =>
      part === 'year' ? year : (parts[part] ?? ''),
    );
    const group = files.get(path);
    if (group) group.push(row);
    else files.set(path, [row]);
  }
  return files;
}
