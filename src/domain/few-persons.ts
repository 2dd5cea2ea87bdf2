/** Fewer persons than this in one figure could point at somebody. */
export const FEWEST_PERSONS = 5;

/** Whether a count of persons is too small to be shown; nobody at all points at nobody. */
export function isFew(count: number): boolean {
  return count > 0 && count < FEWEST_PERSONS;
}

/** A count of persons as it may be published; null where it is too small or not known. */
export function shownPersons(count: number | null): number | null {
  return count === null || isFew(count) ? null : count;
}

/** Counts of persons as they may stand side by side, with their sum. */
export interface ShownCounts {
  readonly counts: readonly (number | null)[];
  /** Sum of all that are known; null where it would give away what is hidden. */
  readonly total: number | null;
}

/**
 * Hides counts that are too small. Whoever takes what is shown from the total learns what the hidden
 * ones add up to; so more are hidden, smallest first, until they are at least two and at least five
 * persons together. Where that cannot be, the total is hidden instead.
 */
export function hideFew(counts: readonly (number | null)[]): ShownCounts {
  const known = counts.flatMap((count, at) => (count === null ? [] : [{ count, at }]));
  const total = known.reduce((sum, { count }) => sum + count, 0);
  const hidden = new Set(known.filter(({ count }) => isFew(count)).map(({ at }) => at));
  if (hidden.size === 0) return { counts, total: isFew(total) ? null : total };
  const others = known
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .sort((a, b) => a.count - b.count || a.at - b.at);
  const sum = (): number =>
    known.reduce((all, { count, at }) => (hidden.has(at) ? all + count : all), 0);
  while (hidden.size < 2 || sum() < FEWEST_PERSONS) {
    const next = others.shift();
    if (!next) return { counts: withoutFew(counts), total: null };
    hidden.add(next.at);
  }
  return { counts: counts.map((count, at) => (hidden.has(at) ? null : count)), total };
}

function withoutFew(counts: readonly (number | null)[]): (number | null)[] {
  return counts.map(shownPersons);
}
