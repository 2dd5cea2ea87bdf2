import type { Contest } from '../../domain/evaluation/ranking.ts';
import type { Portal } from '../../portal/portal.ts';
import type { VillageScore } from './village-score.ts';

/** What the page hands to the script that tries other weights: places by name that have every part. */
export function weightTrial(portal: Portal, scores: readonly VillageScore[]): string {
  return JSON.stringify({
    parts: portal.evaluation.method.parts.map(({ name, weight }) => ({ name, weight })),
    places: scores
      .filter(({ total }) => total !== null)
      .map(({ name, parts }) => ({
        id: name,
        scores: Object.fromEntries(parts.map((part) => [part.name, part.score ?? 0])),
      })),
  } satisfies Contest);
}
