import { isTooSmall, SMALLEST_GROUP } from './small-group.ts';

/** A count of persons as it may be published; null where it is too small or not known. */
export function shownPersons(count: number | null): number | null {
  return count === null || isTooSmall(count) ? null : count;
}

/** A count of persons among others; `elsewhere` tells that it is published in another place. */
export interface PersonsCount {
  readonly count: number | null;
  readonly elsewhere?: boolean;
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
 * persons together. A count published elsewhere hides nothing. Where that cannot be, the total is
 * hidden instead.
 */
export function hideFew(given: readonly PersonsCount[]): ShownCounts {
  const counts = given.map(({ count }) => count);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const hidden = new Set(counts.flatMap((count, at) => (count && isTooSmall(count) ? [at] : [])));
  const shown = (): (number | null)[] => counts.map((count, at) => (hidden.has(at) ? null : count));
  if (hidden.size === 0) return { counts, total: isTooSmall(total) ? null : total };
  const fewOnly = shown();
  const covers = given
    .flatMap(({ count, elsewhere }, at) =>
      count && !elsewhere && !hidden.has(at) ? [{ count, at }] : [],
    )
    .sort((a, b) => a.count - b.count || a.at - b.at);
  const sum = (): number => [...hidden].reduce((all, at) => all + (counts[at] ?? 0), 0);
  while (hidden.size < 2 || sum() < SMALLEST_GROUP) {
    const next = covers.shift();
    if (!next) return { counts: fewOnly, total: null };
    hidden.add(next.at);
  }
  return { counts: shown(), total };
}
