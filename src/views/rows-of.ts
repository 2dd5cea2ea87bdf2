import type { Row, Table } from '../intake/define-table.ts';
import type { Portal } from '../portal/portal.ts';
import type { Provenance } from '../portal/reading.ts';

/** A row with where it came from; `village` is empty where no folder of the path is a village's. */
export type FiledRow<T extends Table> = Row<T> & Provenance & { readonly village: string };

/**
 * The rows of a table as they may be told, in the order of its files: for a table that is shown as it is
 * on file and needs no check beyond those of its columns, so that nothing in the portal speaks of it.
 */
export function rowsOf<T extends Table>(portal: Pick<Portal, 'tables'>, table: T): FiledRow<T>[] {
  return (portal.tables.get(table.id) ?? []).flatMap(({ file, sample, params, rows }) =>
    rows.map((row) => ({ village: params.village ?? '', ...(row as Row<T>), file, sample })),
  );
}
