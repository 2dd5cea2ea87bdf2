import { compareText } from '../../domain/problem.ts';
import type { Row, Table } from '../define-table.ts';
import { cellTextOf, nameRows } from './row-text.ts';

/** One cell that says something else than before; texts are those of the file. */
export interface CellChange {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** A row that is on file and says something else now. */
export interface RowChange<T extends Table> {
  readonly before: Row<T>;
  /** The row as it was handed in. */
  readonly after: Row<T>;
  readonly cells: readonly CellChange[];
}

/** What a new file does to the rows on file. */
export interface Merge<T extends Table> {
  readonly added: readonly Row<T>[];
  readonly changed: readonly RowChange<T>[];
  readonly same: readonly Row<T>[];
  /** Rows on file that the new file does not have. */
  readonly gone: readonly Row<T>[];
  /** All rows as the file would hold them, in its order. */
  readonly rows: readonly Row<T>[];
}

/** What the new file says about itself. */
export interface MergeOptions {
  /** Keys of the columns it has; cells of the others stay as they are on file. */
  readonly columns: ReadonlySet<string>;
  /** Whether rows that it lacks are taken out; otherwise they stay. */
  readonly removeGone: boolean;
}

/** Lays the rows of a new file beside those on file. Nothing is written and nothing is lost. */
export function mergeRows<T extends Table>(
  table: T,
  onFile: readonly Row<T>[],
  incoming: readonly Row<T>[],
  { columns, removeGone }: MergeOptions,
): Merge<T> {
  const before = nameRows(table, onFile);
  const after = nameRows(table, incoming);
  const added: Row<T>[] = [];
  const changed: RowChange<T>[] = [];
  const same: Row<T>[] = [];
  const merged = new Map<string, Row<T>>();
  for (const [name, row] of after) {
    const old = before.get(name);
    const whole = old ? keepColumns(table, old, row, columns) : row;
    const cells = old ? changesOf(table, old, whole) : [];
    if (!old) added.push(row);
    else if (cells.length > 0) changed.push({ before: old, after: row, cells });
    else same.push(old);
    merged.set(name, whole);
  }
  const gone = [...before].filter(([name]) => !after.has(name));
  const kept = removeGone ? [] : gone;
  // A file that has every row also has their order; otherwise new rows follow those on file.
  const together =
    kept.length === 0
      ? merged
      : new Map([...before, ...merged].map(([name, row]) => [name, merged.get(name) ?? row]));
  return {
    added,
    changed,
    same,
    gone: gone.map(([, row]) => row),
    rows: inOrder(table, [...together.values()]),
  };
}

function keepColumns<T extends Table>(
  table: T,
  old: Row<T>,
  row: Row<T>,
  columns: ReadonlySet<string>,
): Row<T> {
  const kept: Record<string, unknown> = { ...row };
  for (const key of Object.keys(table.columns)) {
    if (!columns.has(key)) kept[key] = old[key as keyof Row<T>];
  }
  return kept as Row<T>;
}

function changesOf<T extends Table>(table: T, before: Row<T>, after: Row<T>): CellChange[] {
  return Object.keys(table.columns)
    .map((key) => ({
      key,
      before: cellTextOf(table, before, key),
      after: cellTextOf(table, after, key),
    }))
    .filter((change) => change.before !== change.after);
}

/** Rows in the order the file is kept in; rows that are equal in it stay as they came. */
function inOrder<T extends Table>(table: T, rows: Row<T>[]): Row<T>[] {
  const order = table.filing?.order ?? [];
  return rows.sort((a, b) => {
    for (const key of order) {
      const difference = compareText(cellTextOf(table, a, key), cellTextOf(table, b, key));
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
