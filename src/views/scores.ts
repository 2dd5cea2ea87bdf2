import { formatDay } from '../domain/day.ts';
import {
  COVERAGE_FLOORS,
  coverageMet,
  EVALUATION_WEIGHTS,
  type EvaluationPartKey,
  evaluationTotal,
} from '../domain/evaluation.ts';
import { scaledToText } from '../intake/column.ts';
import { EVALUATION_PARTS } from '../intake/tables/evaluations.ts';
import type { Portal } from '../portal/assemble.ts';
import type { EvaluationScore } from '../portal/portal.ts';
import { villageOf } from './places.ts';

/** One part of a village's evaluation; `score` is null while it has not been given. */
export interface PartView {
  readonly part: EvaluationPartKey;
  readonly label: string;
  readonly weight: number;
  readonly score: number | null;
  readonly scoreWords: string;
  readonly coverage: string | null;
  readonly decided: string | null;
  readonly evidence: string | null;
}

export interface VillageScore {
  readonly village: string;
  readonly name: string;
  readonly href: string;
  readonly parts: readonly PartView[];
  /** Hundredths of a point; null while a part is missing. */
  readonly total: number | null;
  readonly totalWords: string;
  readonly working: string;
  readonly summary: string;
  readonly sample: boolean;
}

/** Scores of every evaluated village; complete totals first, highest on top, then by name. */
export function villageScores(portal: Portal): VillageScore[] {
  const ids = [...new Set(portal.evaluations.map((score) => score.village))];
  return ids
    .flatMap((id) => scoreOf(portal, id) ?? [])
    .sort((a, b) => (b.total ?? -1) - (a.total ?? -1) || (a.village < b.village ? -1 : 1));
}

/** The evaluation of one village; null when it was not evaluated. */
export function scoreOf(portal: Portal, id: string): VillageScore | null {
  const scores = portal.evaluations.filter((score) => score.village === id);
  const first = scores[0];
  if (!first) return null;
  const village = villageOf(portal, id);
  const parts = (Object.keys(EVALUATION_WEIGHTS) as EvaluationPartKey[]).map((part) =>
    partView(
      part,
      scores.find((score) => score.part === part),
      village.kind,
    ),
  );
  const known = Object.fromEntries(
    parts.flatMap(({ part, score }) => (score === null ? [] : [[part, score]])),
  );
  const total = evaluationTotal(known);
  return {
    village: id,
    name: village.name,
    href: `/scores/${id}/`,
    parts,
    total,
    totalWords: total === null ? '还没评完' : `${scaledToText(total, 2)} 分`,
    working: parts.map((part) => `${part.scoreWords} × ${part.weight}%`).join(' + '),
    summary: total === null ? '还没评完' : `${first.year} 年 ${scaledToText(total, 2)} 分`,
    sample: scores.some((score) => score.sample),
  };
}

function partView(
  part: EvaluationPartKey,
  score: EvaluationScore | undefined,
  kind: keyof typeof COVERAGE_FLOORS,
): PartView {
  const met = coverageMet(kind, score?.participating ?? null, score?.households ?? null);
  const coverage =
    met === null
      ? null
      : `${score?.participating} 户参加，实际住户 ${score?.households} 户，${met ? '达到' : '没达到'} ${COVERAGE_FLOORS[kind]}% 的要求`;
  return {
    part,
    label: EVALUATION_PARTS[part],
    weight: EVALUATION_WEIGHTS[part],
    score: score?.score ?? null,
    scoreWords: score ? scaledToText(score.score, 2) : '待评',
    coverage,
    decided: score ? formatDay(score.decidedOn) : null,
    evidence: score?.evidence ?? null,
  };
}
