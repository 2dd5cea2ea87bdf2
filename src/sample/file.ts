import type { Table } from '../intake/define-table.ts';
import { type RowToWrite, writeTable } from '../intake/write-table.ts';

/** One file of a sample, handed out in pieces so that a ledger of a million rows is never held whole. */
export interface SampleFile {
  /** Path below the folder of the sample, with forward slashes. */
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/** Year of the committed sample, in paths and numbers. */
export const SAMPLE_YEAR = '2022';

/** A table's file, where its definition says that it lies; `village` is the place it is of. */
export function fileOf<T extends Table>(
  table: T,
  rows: Iterable<RowToWrite<T>>,
  village = '',
): SampleFile {
  const path = table.path.replace('<village>', village).replace('<year>', SAMPLE_YEAR);
  return whole(path, writeTable(table, rows));
}

export function whole(path: string, text: string): SampleFile {
  return { path, pieces: [text] };
}

/** Rows held at once: enough to write fast, little enough to forget. */
const PIECE = 2_000;

/** Canonical CSV of a table in pieces; joined they are what `writeTable` gives. */
export function* writeTableInPieces<T extends Table>(
  table: T,
  rows: Iterable<RowToWrite<T>>,
): Generator<string> {
  yield writeTable(table, []);
  let held: RowToWrite<T>[] = [];
  for (const row of rows) {
    held.push(row);
    if (held.length < PIECE) continue;
    yield withoutHead(writeTable(table, held));
    held = [];
  }
  if (held.length > 0) yield withoutHead(writeTable(table, held));
}

/** Headers hold no line break, so the head is the first line. */
function withoutHead(text: string): string {
  return text.slice(text.indexOf('\n') + 1);
}
