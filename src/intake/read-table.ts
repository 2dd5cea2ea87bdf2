import type { Problem } from '../domain/problem.ts';
import { inPieces } from './csv.ts';
import { csvRows } from './csv-rows.ts';
import type { Row, Table } from './define-table.ts';
import type { PlaceBefore } from './first-lines.ts';
import type { Lists } from './lists.ts';
import { RowReader } from './row-reader.ts';

/** What reading a table gives: every row that could be read, and every fault found on the way. */
export interface TableReading<T extends Table> {
  readonly rows: readonly Row<T>[];
  readonly problems: readonly Problem[];
  /** Rows of the file that were refused; rows read + rows refused = rows in the file. */
  readonly refused: number;
  /** Values of the unique columns in refused rows: what names them is not at fault as well. */
  readonly refusedKeys: ReadonlySet<string>;
  /** Some rows were refused of which nobody knows the key. */
  readonly hasUnknownKeys: boolean;
}

/**
 * Reads canonical CSV text as a table. Nothing is skipped silently: each refused row has a problem.
 * `placeBefore`: where values of unique columns came before, if not in this file alone.
 */
export function readTable<T extends Table>(
  table: T,
  file: string,
  text: string,
  lists: Lists = {},
  placeBefore?: PlaceBefore,
): TableReading<T> {
  const problems: Problem[] = [];
  const report = (problem: Problem): number => problems.push(problem);
  const reader = new RowReader(table, file, lists, report, placeBefore);
  const rows = [...reader.readAll(csvRows(inPieces(text)))];
  const { refused, refusedKeys, hasUnknownKeys } = reader;
  return { rows, problems, refused, refusedKeys, hasUnknownKeys };
}
