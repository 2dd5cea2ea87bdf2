/** Values that a column may refer to; a set is one. */
export interface List extends Iterable<string> {
  readonly size: number;
  has(value: string): boolean;
}

/** A list of which a part could not be read: what is not on it may yet be, and nothing is told. */
export const UNKNOWN_LIST: List = {
  size: 0,
  has: () => true,
  [Symbol.iterator]: () => [].values(),
};

/** All that stands on any of some lists. */
export function listOf(...lists: readonly (Iterable<string> | undefined)[]): List {
  return lists.includes(UNKNOWN_LIST)
    ? UNKNOWN_LIST
    : new Set(lists.flatMap((one) => [...(one ?? [])]));
}

/** Lists that columns may refer to: list name → the values on it. */
export type Lists = Readonly<Record<string, List>>;

/** Name of the list of values that the guard lets pass in the file being read; see `allowed.csv`. */
export const ALLOWED = 'allowed';
