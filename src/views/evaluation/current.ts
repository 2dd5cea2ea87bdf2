import { type Standing, standings } from '../../domain/evaluation/ranking.ts';
import type { PartScores } from '../../domain/evaluation/total.ts';
import { VERDICT_STAGES } from '../../intake/tables/evaluation.ts';
import type {
  EvaluationScore,
  EvaluationVerdict,
} from '../../portal/evaluation/read-evaluation.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';

/** The latest year's evaluation as it stands today, worked out once a portal. */
export interface CurrentEvaluation {
  /** Null before anything was decided. */
  readonly year: string | null;
  /** Scores by place and part; a real one outranks a sample one. */
  readonly scores: ReadonlyMap<string, readonly EvaluationScore[]>;
  /** By place, in the order they were said: the last one holds. */
  readonly verdicts: ReadonlyMap<string, readonly EvaluationVerdict[]>;
  /** Places with every part first, by rank; real and made-up ones are ranked apart. */
  readonly standings: readonly Standing[];
  readonly sample: boolean;
}

export const currentEvaluation = oncePerPortal(work);

/** The latest year's evaluation as it stands today. */
function work({ evaluation, villages }: Portal): CurrentEvaluation {
  const { scores: decided, verdicts: said } = evaluation;
  const year = [...decided, ...said].reduce((last, row) => (row.year > last ? row.year : last), '');
  const realLast = decided
    .filter((row) => row.year === year)
    .sort((a, b) => Number(b.sample) - Number(a.sample));
  const scores = Map.groupBy(realLast, ({ village }) => village);
  const stages = Object.keys(VERDICT_STAGES);
  const verdicts = Map.groupBy(
    said
      .filter((row) => row.year === year)
      .sort(
        (a, b) =>
          (a.decidedOn < b.decidedOn ? -1 : a.decidedOn > b.decidedOn ? 1 : 0) ||
          stages.indexOf(a.stage) - stages.indexOf(b.stage),
      ),
    ({ village }) => village,
  );
  const places = [...new Set([...scores.keys(), ...verdicts.keys()])].sort();
  const madeUp = new Set(villages.flatMap(({ id, sample }) => (sample ? [id] : [])));
  // Each ranked among its own kind, the real ones first.
  const ranked = [false, true].flatMap((sample) =>
    standings({
      parts: evaluation.method.parts,
      places: places
        .filter((id) => madeUp.has(id) === sample)
        .map((id) => ({ id, scores: scoresByPart(scores.get(id) ?? []) })),
    }),
  );
  return {
    year: year || null,
    scores,
    verdicts,
    standings: ranked,
    sample: [...realLast, ...said].some((row) => row.sample),
  };
}

function scoresByPart(rows: readonly EvaluationScore[]): PartScores {
  return Object.fromEntries(rows.map(({ part, score }) => [part, score]));
}

/** What a place was last said to be; undefined before it was said. */
export function lastVerdict(portal: Portal, village: string): EvaluationVerdict | undefined {
  return currentEvaluation(portal).verdicts.get(village)?.at(-1);
}
