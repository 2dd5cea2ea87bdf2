import type { Row, Table } from '../intake/define-table.ts';
import { amendmentsTable } from '../intake/tables/amendments.ts';
import type { Amendment } from './portal.ts';
import type { DataReading, TableFile } from './reading.ts';

type Rows<T extends Table, Extra> = (Row<T> & { file: string; sample: boolean } & Extra)[];

/** Rows of all files of a table in one list, each with the file it came from. */
export function flatten<T extends Table, Extra>(
  files: readonly TableFile<T>[],
  extra: (file: TableFile<T>) => Extra,
): Rows<T, Extra> {
  return files.flatMap((file) =>
    file.rows.map((row) => ({ ...row, file: file.file, sample: file.sample, ...extra(file) })),
  );
}

/** Reads what was put right after it was public. */
export function readAmendments(reading: DataReading): Amendment[] {
  return flatten(reading.table(amendmentsTable), () => ({}));
}
