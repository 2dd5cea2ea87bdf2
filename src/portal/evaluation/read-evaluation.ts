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
import type { DataReading, Filed } from '../reading.ts';

export type EvaluationScore = Filed<typeof evaluationScoresTable>;
export type EvaluationVerdict = Filed<typeof verdictsTable>;
export type StepDone = Filed<typeof stepsDoneTable>;
export type SystemScore = Filed<typeof systemScoresTable>;

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
  return {
    method,
    scores: reading.rows(evaluationScoresTable),
    verdicts: reading.rows(verdictsTable),
    stepsDone: reading.rows(stepsDoneTable),
    systemScores: reading.rows(systemScoresTable),
  };
}

function readMethod(reading: DataReading): EvaluationMethod {
  const parts = whole(reading, evaluationPartsTable);
  const grades = whole(reading, evaluationGradesTable);
  const limits = reading.table(evaluationLimitsTable).flatMap(({ rows }) => rows);
  const steps = whole(reading, evaluationStepsTable);
  if (parts.refused === 0) checkWeights(reading, parts.rows);
  for (const index of linesOutOfOrder(grades.rows)) {
    const { path: file, columns } = evaluationGradesTable;
    const fault = reading.rowFault('evaluation', { file, line: grades.rows[index]?.line ?? 0 });
    const fix = '请把好的类别排在前面，分数线一个比一个低。';
    const message = '这一类的分数线不比前一类低，分不出两类。';
    fault(columns.from.header, 'lines-out-of-order', message, fix);
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
