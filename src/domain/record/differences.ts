import type { Cells } from './version.ts';

/** How a list of rows differs from what it was. Places are those in the two lists. */
export type Difference =
  | {
      readonly kind: 'cell';
      readonly before: number;
      readonly now: number;
      readonly column: number;
    }
  | { readonly kind: 'gone'; readonly before: number }
  | { readonly kind: 'moved'; readonly before: number; readonly now: number }
  | { readonly kind: 'added'; readonly now: number };

const BETWEEN = '\u001f';

/**
 * What is different, cell by cell. Rows are known again by the cells of `key`, and those of one key by
 * their order; a row whose key itself was changed by what else it says, or by its place. Rows of which only a seal is left
 * (null) are passed over.
 */
export function differences(
  before: readonly (Cells | null)[],
  now: readonly Cells[],
  key: readonly number[],
): Difference[] {
  const pairs = pairRows(before, now, key);
  const found: Difference[] = [];
  let furthest = -1;
  for (const [row, cells] of before.entries()) {
    if (cells === null) continue;
    const place = pairs.get(row);
    if (place === undefined) {
      found.push({ kind: 'gone', before: row });
      continue;
    }
    if (place < furthest) found.push({ kind: 'moved', before: row, now: place });
    furthest = Math.max(furthest, place);
    const other = now[place] ?? [];
    for (let column = 0; column < Math.max(cells.length, other.length); column += 1) {
      if (cells[column] === other[column]) continue;
      found.push({ kind: 'cell', before: row, now: place, column });
    }
  }
  const known = new Set(pairs.values());
  for (const place of now.keys()) {
    if (!known.has(place)) found.push({ kind: 'added', now: place });
  }
  return found;
}

/** Which row of today each former row is. */
function pairRows(
  before: readonly (Cells | null)[],
  now: readonly Cells[],
  key: readonly number[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (nameOf: (cells: Cells) => string): void => {
    const places = new Map<string, number[]>();
    for (const [place, cells] of now.entries()) {
      if (taken.has(place)) continue;
      const name = nameOf(cells);
      places.set(name, [...(places.get(name) ?? []), place]);
    }
    for (const [row, cells] of before.entries()) {
      if (cells === null || pairs.has(row)) continue;
      const place = places.get(nameOf(cells))?.shift();
      if (place === undefined) continue;
      pairs.set(row, place);
      taken.add(place);
    }
  };
  pair((cells) => cells.join(BETWEEN));
  pair((cells) => key.map((column) => cells[column]).join(BETWEEN));
  const pairBy = (placeOf: (cells: Cells, row: number) => number | undefined): void => {
    for (const [row, cells] of before.entries()) {
      const place = cells === null || pairs.has(row) ? undefined : placeOf(cells, row);
      if (place === undefined || taken.has(place)) continue;
      pairs.set(row, place);
      taken.add(place);
    }
  };
  pairBy((cells) => mostAlike(cells, now, taken));
  // In lists of one length a row of which nothing is left is the one that stands in its place.
  if (before.length === now.length) pairBy((_, row) => row);
  return pairs;
}

/** The row, of those not known again, with most cells alike, half of them at the least. */
function mostAlike(cells: Cells, now: readonly Cells[], taken: Set<number>): number | undefined {
  let best: number | undefined;
  let most = Math.max(1, cells.length / 2) - 0.5;
  for (const [place, other] of now.entries()) {
    if (taken.has(place)) continue;
    const alike = cells.filter((cell, column) => cell === other[column]).length;
    if (alike <= most) continue;
    most = alike;
    best = place;
  }
  return best;
}
