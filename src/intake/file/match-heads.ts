import type { Column } from '../column.ts';
import type { Table } from '../define-table.ts';
import { isSameKind, type SplitHead, splitHead, type Unit, unitOfColumn } from '../units.ts';

/** Which cell of a head row stands for which column of a table. */
export interface HeadMatch {
  /** Key of the column → position in the row. */
  readonly places: ReadonlyMap<string, number>;
  /** Positions whose head is no column of the table. */
  readonly unknown: readonly number[];
  /** Positions whose head names a column that another position has taken already. */
  readonly repeated: readonly number[];
  /** Positions without a head. */
  readonly blank: readonly number[];
  /** The heads as compared with. */
  readonly heads: readonly string[];
}

interface Known extends SplitHead {
  readonly key: string;
  readonly own: Unit | null;
}

const KNOWN = new WeakMap<Table, ReadonlyMap<string, readonly Known[]>>();

/** Every header and alias of a table without its unit → the columns so headed. */
function knownHeads(table: Table): ReadonlyMap<string, readonly Known[]> {
  let known = KNOWN.get(table);
  if (!known) {
    const heads = new Map<string, Known[]>();
    for (const [key, column] of Object.entries(table.columns)) {
      const own = unitOfColumn(column);
      for (const header of [column.header, ...column.aliases]) {
        const head = headOf(header);
        const others = heads.get(head.stem);
        if (others) others.push({ ...head, key, own });
        else heads.set(head.stem, [{ ...head, key, own }]);
      }
    }
    known = heads;
    KNOWN.set(table, known);
  }
  return known;
}

/** A head without marks that mean nothing, such as stars for required columns, and its unit. */
export function headOf(head: string): SplitHead {
  return splitHead(head.replace(/[*＊]|[:：]\s*$/g, ''));
}

/**
 * The column a head stands for: the one headed alike, else the only one headed alike but for the unit,
 * where the one unit can be worked out of the other.
 */
function columnOf(head: string, known: ReadonlyMap<string, readonly Known[]>): string | undefined {
  const { stem, unit } = headOf(head);
  const alike = known.get(stem) ?? [];
  const same = alike.find((one) => one.unit?.name === unit?.name);
  if (same) return same.key;
  const fitting = alike.filter(({ own }) => unit === null || (own && isSameKind(own, unit)));
  const keys = new Set(fitting.map(({ key }) => key));
  return keys.size === 1 ? fitting[0]?.key : undefined;
}

/** Holds the cells of a row against the columns of a table. */
export function matchHeads(cells: readonly string[], table: Table): HeadMatch {
  const known = knownHeads(table);
  const places = new Map<string, number>();
  const unknown: number[] = [];
  const repeated: number[] = [];
  const blank: number[] = [];
  cells.forEach((cell, index) => {
    if (cell.trim() === '') {
      blank.push(index);
      return;
    }
    const key = cell.length > 60 ? undefined : columnOf(cell, known);
    if (key === undefined) unknown.push(index);
    else if (places.has(key)) repeated.push(index);
    else places.set(key, index);
  });
  return { places, unknown, repeated, blank, heads: cells };
}

/** Columns of a table that a match has not found. */
export function missingColumns(match: HeadMatch, table: Table): [string, Column][] {
  return Object.entries(table.columns).filter(([key]) => !match.places.has(key));
}
