/** Values that a column may refer to; a set is one. */
export interface List extends Iterable<string> {
  readonly size: number;
  has(value: string): boolean;
}

/** Lists that columns may refer to: list name → the values on it. */
export type Lists = Readonly<Record<string, List>>;

/** Name of the list of values that the guard lets pass in the file being read; see `allowed.csv`. */
export const ALLOWED = 'allowed';
