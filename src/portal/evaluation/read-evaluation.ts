import {
  type EvaluationMethod,
  FULL_WEIGHT,
  linesOutOfOrder,
  weightGap,
} from '../../domain/evaluation/method.ts';
import { scaledToText } from '../../intake/column.ts';
import type { Row, Table } from '../../intake/define-table.ts';
import {
  evaluationScoresTable,
  stepsDoneTable,
  systemScoresTable,
  verdictsTable,
} from '../../intake/tables/evaluation.ts';
import {
  evaluationGradesTable,
  evaluationLimitsTable,
  evaluationPartsTable,
  evaluationStepsTable,
} from '../../intake/tables/evaluation-method.ts';
import { type DataReading, flatten, type Provenance } from '../reading.ts';

export type EvaluationScore = Row<typeof evaluationScoresTable> &
  Provenance & { readonly year: string };
export type EvaluationVerdict = Row<typeof verdictsTable> & Provenance & { readonly year: string };
export type StepDone = Row<typeof stepsDoneTable> & Provenance;
export type SystemScore = Row<typeof systemScoresTable> & Provenance;

/** The evaluation: how it is done, and what came of it. */
export interface Evaluation {
  readonly method: EvaluationMethod;
  readonly scores: readonly EvaluationScore[];
  readonly verdicts: readonly EvaluationVerdict[];
  readonly stepsDone: readonly StepDone[];
  readonly systemScores: readonly SystemScore[];
}

/** Reads the evaluation; needs the lists `rules`, `indicatorSets`, `villages` and `notices`. */
export function readEvaluation(reading: DataReading): Evaluation {
  const method = readMethod(reading);
  const ofYear = ({ params }: { readonly params: Readonly<Record<string, string>> }) => ({
    year: params.year ?? '',
  });
  return {
    method,
    scores: flatten(reading.table(evaluationScoresTable), ofYear),
    verdicts: flatten(reading.table(verdictsTable), ofYear),
    stepsDone: flatten(reading.table(stepsDoneTable), () => ({})),
    systemScores: flatten(reading.table(systemScoresTable), () => ({})),
  };
}

function readMethod(reading: DataReading): EvaluationMethod {
  const parts = whole(reading, evaluationPartsTable);
  const grades = whole(reading, evaluationGradesTable);
  const limits = reading.table(evaluationLimitsTable).flatMap(({ rows }) => rows);
  const steps = whole(reading, evaluationStepsTable);
  if (parts.refused === 0) checkWeights(reading, parts.rows);
  for (const index of linesOutOfOrder(grades.rows)) {
    reading.fault({
      file: evaluationGradesTable.path,
      row: grades.rows[index]?.line ?? 0,
      column: evaluationGradesTable.columns.from.header,
      code: 'evaluation/lines-out-of-order',
      message: '这一类的分数线不比前一类低，分不出两类。',
      fix: '请把好的类别排在前面，分数线一个比一个低。',
    });
  }
  return { parts: parts.rows, grades: grades.rows, limits, steps: steps.rows };
}

/** Rows of a table, and how many of them were refused. */
function whole<T extends Table>(
  reading: DataReading,
  table: T,
): { readonly rows: readonly Row<T>[]; readonly refused: number } {
  const files = reading.table(table);
  const rows = files.flatMap((file) => file.rows);
  return { rows, refused: files.reduce((sum, { refused }) => sum + refused, 0) };
}

function checkWeights(
  reading: DataReading,
  parts: readonly { readonly weight: number; readonly line: number }[],
): void {
  const gap = weightGap(parts);
  if (gap === 0 || parts.length === 0) return;
  const words = (weight: number): string => `${scaledToText(weight, 2)}%`;
  reading.fault({
    file: evaluationPartsTable.path,
    row: parts.at(-1)?.line ?? 0,
    column: evaluationPartsTable.columns.weight.header,
    code: 'evaluation/weights',
    message: `各项权重加起来是 ${words(FULL_WEIGHT + gap)}，要正好 100%，现在${gap > 0 ? '多' : '少'} ${words(Math.abs(gap))}。`,
    fix: '请改各项的权重，让它们加起来正好是 100。',
  });
}
