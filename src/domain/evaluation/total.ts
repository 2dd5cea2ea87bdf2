import type { EvaluationPart, Score } from './method.ts';

export type Weighted = Pick<EvaluationPart, 'name' | 'weight'>;
/** Scores of one place by the name of the part. */
export type PartScores = Readonly<Record<string, Score>>;

/** A weighted total as an exact fraction of hundredths of a point, and rounded half up to one. */
export interface Total {
  readonly top: number;
  readonly bottom: number;
  readonly rounded: Score;
}

/** Parts that have no score yet. */
export function missingParts(parts: readonly Weighted[], scores: PartScores): string[] {
  return parts.filter(({ name }) => scores[name] === undefined).map(({ name }) => name);
}

/**
 * Weighted total (考评办法三): the sum of score × weight over the sum of the weights, so that weights a
 * reader tries out need not add to 100. Null while a part is missing or nothing has weight.
 */
export function evaluationTotal(parts: readonly Weighted[], scores: PartScores): Total | null {
  if (missingParts(parts, scores).length > 0) return null;
  const bottom = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (bottom <= 0) return null;
  const top = parts.reduce((sum, { name, weight }) => sum + (scores[name] ?? 0) * weight, 0);
  return { top, bottom, rounded: Math.floor((2 * top + bottom) / (2 * bottom)) };
}

/** Exact order of two totals: negative when `a` is higher. */
export function compareTotals(a: Total, b: Total): number {
  const difference = BigInt(b.top) * BigInt(a.bottom) - BigInt(a.top) * BigInt(b.bottom);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
