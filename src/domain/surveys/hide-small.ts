import { SMALLEST_GROUP } from '../small-group.ts';

/** Counts as they may be shown. */
export interface ShownCounts<Key extends string> {
  /** Each count, null where it is hidden. */
  readonly counts: Readonly<Record<Key, number | null>>;
  /** The hidden ones, and what they come to together; null when nothing is hidden. */
  readonly hidden: { readonly keys: readonly Key[]; readonly sum: number } | null;
}

/**
 * What is hidden must come to more than the least group: were it just that and one of two, the small one
 * could only be nought.
 */
const LEAST_HIDDEN = SMALLEST_GROUP + 1;

/**
 * Hides the small counts of a row whose sum is public (nought is small, too: that nobody answered so
 * tells what everybody answered), and with them others that are not small, at least
 * one, from the last key backwards, until what is hidden comes to `LEAST_HIDDEN`. Which others are taken
 * does not hang on how large they are; so even those who know this rule cannot tell a hidden count, only
 * the sum of the hidden ones, which is itself no small group. `null` when that hides all: nearly
 * everybody answered alike, and to say so would tell each one's answer.
 */
export function hideSmall<Key extends string>(
  row: Readonly<Record<Key, number>>,
): ShownCounts<Key> | null {
  const keys = Object.keys(row) as Key[];
  const small = keys.filter((key) => row[key] < SMALLEST_GROUP);
  const others = keys.filter((key) => row[key] >= SMALLEST_GROUP).reverse();
  const hidden = new Set(small);
  let sum = small.reduce((total, key) => total + row[key], 0);
  for (const key of small.length === 0 ? [] : others) {
    if (hidden.size > small.length && sum >= LEAST_HIDDEN) break;
    hidden.add(key);
    sum += row[key];
  }
  if (hidden.size === keys.length) return null;
  const counts = Object.fromEntries(
    keys.map((key) => [key, hidden.has(key) ? null : row[key]]),
  ) as Record<Key, number | null>;
  return {
    counts,
    hidden: hidden.size === 0 ? null : { keys: keys.filter((key) => hidden.has(key)), sum },
  };
}

/**
 * Adds rows up without telling more than they do: what is hidden together in any row is given only
 * together, so that the sums follow from what is shown. Null when there is no row, or all is one.
 */
export function addShown<Key extends string>(
  rows: readonly ShownCounts<Key>[],
): readonly { readonly keys: readonly Key[]; readonly sum: number }[] | null {
  const first = rows[0];
  if (!first) return null;
  let groups: Key[][] = (Object.keys(first.counts) as Key[]).map((key) => [key]);
  for (const { hidden } of rows) {
    if (hidden === null) continue;
    const touched = groups.filter((group) => group.some((key) => hidden.keys.includes(key)));
    groups = [...groups.filter((group) => !touched.includes(group)), touched.flat()];
  }
  if (groups.length < 2) return null;
  return groups.map((keys) => ({
    keys,
    sum: rows.reduce((sum, row) => sum + sumOf(row, keys), 0),
  }));
}

/** Sum of a row over keys among which its hidden ones are all or none. */
function sumOf<Key extends string>(
  { counts, hidden }: ShownCounts<Key>,
  keys: readonly Key[],
): number {
  const shown = keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);
  const isHere = hidden?.keys.some((key) => keys.includes(key)) ?? false;
  return shown + (isHere ? (hidden?.sum ?? 0) : 0);
}
