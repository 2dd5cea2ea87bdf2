import type { Column } from '../column.ts';
import { normalHeader, type Table } from '../define-table.ts';

/** Unit of amounts, as a head or a line above it declares. */
export type Unit = '元' | '万元';

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

const KNOWN = new WeakMap<Table, ReadonlyMap<string, string>>();

/** Every header and alias of a table, as compared, with the key of its column. */
function knownHeads(table: Table): ReadonlyMap<string, string> {
  let known = KNOWN.get(table);
  if (!known) {
    const heads = new Map<string, string>();
    for (const [key, column] of Object.entries(table.columns)) {
      for (const header of [column.header, ...column.aliases]) heads.set(bareHead(header), key);
    }
    known = heads;
    KNOWN.set(table, known);
  }
  return known;
}

/** A head without marks that mean nothing: stars for required columns, colons, a unit after a stroke. */
export function bareHead(head: string): string {
  const plain = head
    .replace(/[*＊:：\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[/／](元|万元)$/, '');
  return normalHeader(plain.replace(/[〔【[]([^〕】\]]*)[〕】\]]/g, '（$1）'));
}

/** Unit that a head itself declares, such as 金额（万元）. */
export function headUnit(head: string): Unit | null {
  const match = /[(/〔【[:](元|万元)[)〕】\]]?$/.exec(head.normalize('NFKC').replace(/\s/g, ''));
  return match ? (match[1] as Unit) : null;
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
    const key = cell.length > 60 ? undefined : known.get(bareHead(cell));
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
