/** Lists that columns may refer to: list name → the values on it. */
export type Lists = Readonly<Record<string, ReadonlySet<string>>>;

/** Name of the list of values that the guard lets pass in the file being read; see `allowed.csv`. */
export const ALLOWED = 'allowed';
