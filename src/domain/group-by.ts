/** Rows by key, each group in the order of the rows. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Groups of two rows and more that share a key (null: none); a row that stands alone costs no group. */
export function sharing<Item extends object>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Item[][] {
  const first = new Map<string, Item>();
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, item);
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [before, item]);
  }
  return [...groups.values()];
}
