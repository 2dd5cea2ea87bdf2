/**
 * The yearly evaluation of a pilot (考评办法三): daily 20 %, base 40 %, result 40 %. Scores are
 * hundredths of a point out of 100. The score lines of the three grades are not printed in the
 * source, so no grade is derived here.
 */
export const EVALUATION_WEIGHTS = { daily: 20, base: 40, result: 40 } as const;
export type EvaluationPartKey = keyof typeof EVALUATION_WEIGHTS;

/** Share of households that must take part in the self-assessment, in percent (考评办法三(二)1). */
export const COVERAGE_FLOORS = { village: 80, community: 60, estate: 60 } as const;

export type PartScores = Readonly<Partial<Record<EvaluationPartKey, number>>>;

/** Weighted total in hundredths of a point, rounded half up; null while a part is missing. */
export function evaluationTotal(scores: PartScores): number | null {
  let sum = 0;
  for (const part of Object.keys(EVALUATION_WEIGHTS) as EvaluationPartKey[]) {
    const score = scores[part];
    if (score === undefined) return null;
    sum += score * EVALUATION_WEIGHTS[part];
  }
  return Math.floor((sum + 50) / 100);
}

/** Whether enough households took part; null when the counts are not both given or none lives there. */
export function coverageMet(
  kind: keyof typeof COVERAGE_FLOORS,
  participating: number | null,
  households: number | null,
): boolean | null {
  if (participating === null || households === null || households === 0) return null;
  return participating * 100 >= households * COVERAGE_FLOORS[kind];
}
