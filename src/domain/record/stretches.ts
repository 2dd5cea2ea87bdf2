import { canonicalJson, type Json } from './canonical.ts';

/** Rows of the list before, from one place up to another, which is no longer of them. */
export type Stretch = readonly [from: number, to: number];

/** A row on record, or what opens one: never numbers, as a stretch is. */
type Row = string | readonly string[] | null;

/** A list of rows, said by what it has of the list before and by what is new in it. */
export function packRows<T extends Row>(now: readonly T[], before: readonly T[]): (T | Stretch)[] {
  const names = before.map((row) => canonicalJson(row as Json));
  const places = new Map(names.map((name, place) => [name, place]));
  const packed: (T | Stretch)[] = [];
  let next = 0;
  for (const row of now) {
    const name = canonicalJson(row as Json);
    const place = names[next] === name ? next : places.get(name);
    if (place === undefined) {
      packed.push(row);
      continue;
    }
    const last = packed.at(-1);
    if (isStretch(last) && last[1] === place) packed[packed.length - 1] = [last[0], place + 1];
    else packed.push([place, place + 1]);
    next = place + 1;
  }
  return packed;
}

/** The list that was packed. Throws where a stretch is none of the list before. */
export function unpackRows<T extends Row>(
  packed: readonly (T | Stretch)[],
  before: readonly T[],
): T[] {
  return packed.flatMap((row): T[] => {
    if (!isStretch(row)) return [row];
    const [from, to] = row;
    const rows = from < to ? before.slice(from, to) : [];
    if (rows.length === 0 || rows.length !== to - from) throw new Error('no such rows before');
    return rows;
  });
}

function isStretch(row: Row | Stretch | undefined): row is Stretch {
  return Array.isArray(row) && typeof row[0] === 'number';
}
