import type { Table } from '../intake/define-table.ts';
import type { Portal } from '../portal/portal.ts';
import type { Filed, TableFile } from '../portal/reading.ts';

/**
 * The rows of a table as they may be told, in the order of its files: for a table that is shown as it is
 * on file and needs no check beyond those of its columns, so that nothing in the portal speaks of it.
 */
export function rowsOf<T extends Table>(portal: Pick<Portal, 'tables'>, table: T): Filed<T>[] {
  const files = (portal.tables.get(table.id) ?? []) as readonly TableFile<T>[];
  return files.flatMap(({ file, sample, params, rows }) =>
    rows.map((row) => ({ ...params, ...row, file, sample })),
  );
}
