/** Lists that columns may refer to: list name → the values on it. */
export type Lists = Readonly<Record<string, ReadonlySet<string>>>;
