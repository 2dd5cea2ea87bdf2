import {
  compareTotals,
  evaluationTotal,
  type PartScores,
  type Total,
  type Weighted,
} from './total.ts';

/** How much each weight is varied to see whether a rank depends on it: one in so many. */
export const SWING = 10;

/** A place to be ranked. */
export interface Candidate {
  readonly id: string;
  readonly scores: PartScores;
}

/** Places to be ranked, and by what weights. */
export interface Contest {
  readonly parts: readonly Weighted[];
  readonly places: readonly Candidate[];
}

/** Where a place stands. */
export interface Standing {
  readonly id: string;
  /** Null while a part is missing. */
  readonly total: Total | null;
  /** 1 is the highest; equal totals share a rank and the ranks after them are left out. */
  readonly rank: number | null;
  /** Others with the same exact total. */
  readonly tied: readonly string[];
  /**
   * Others that would pass it, fall behind it or draw level with it, were each weight up to a tenth
   * larger or smaller. None: the rank does not hang on the weights. Null while it has no rank.
   */
  readonly canSwap: readonly string[] | null;
}

/** Ranks the places that have every part; the others come last, in the order given. */
export function standings({ parts, places }: Contest): Standing[] {
  const judged = places.map((place) => ({
    ...place,
    total: evaluationTotal(parts, place.scores),
  }));
  const complete = judged.flatMap(({ total, ...rest }) => (total ? [{ ...rest, total }] : []));
  return judged
    .map(({ id, scores, total }): Standing => {
      if (total === null) return { id, total, rank: null, tied: [], canSwap: null };
      const others = complete.filter((other) => other.id !== id);
      const above = others.filter((other) => compareTotals(other.total, total) < 0);
      return {
        id,
        total,
        rank: above.length + 1,
        tied: others.filter((other) => compareTotals(other.total, total) === 0).map((o) => o.id),
        canSwap: others.filter((other) => ordersBoth(parts, scores, other.scores)).map((o) => o.id),
      };
    })
    .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER));
}

/**
 * Whether some weights within a tenth of the given ones change the order of two places. The lead is
 * Σ difference × weight; moving each weight by up to a tenth moves it by up to a tenth of
 * Σ |difference × weight|, and scaling the weights back to 100 does not change its sign. Exact.
 */
export function ordersBoth(parts: readonly Weighted[], a: PartScores, b: PartScores): boolean {
  let lead = 0;
  let reach = 0;
  for (const { name, weight } of parts) {
    const difference = ((a[name] ?? 0) - (b[name] ?? 0)) * weight;
    lead += difference;
    reach += Math.abs(difference);
  }
  return reach > 0 && Math.abs(lead) * SWING <= reach;
}
