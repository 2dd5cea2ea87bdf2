import type { Indicator } from '../../domain/facts/knowledge.ts';

import { SMALLEST_GROUP } from '../../domain/small-group.ts';
import { hideSmall, type ShownCounts } from '../../domain/surveys/hide-small.ts';
import type { Row } from '../../intake/define-table.ts';
import { surveyAnswersTable, surveyKindsTable, surveysTable } from '../../intake/tables/surveys.ts';
import type { DataReading, Filed } from '../reading.ts';

export type SurveyKind = Row<typeof surveyKindsTable>;
export type AnswerKey = 'yes' | 'middle' | 'no' | 'blank';

/** What was answered on one aspect, without what would be a small group; null when all is hidden. */
export interface AspectAnswers {
  readonly aspect: string;
  readonly shown: ShownCounts<AnswerKey> | null;
}

/**
 * A survey as it may be shown. What is hidden is not in it: no page, chart, download or index made from
 * the portal can tell it. Sums that would tell a small group by subtraction are null as well.
 */
export type Survey = Filed<typeof surveysTable> & {
  readonly answers: readonly AspectAnswers[];
};

export interface Surveys {
  readonly kinds: readonly SurveyKind[];
  readonly surveys: readonly Survey[];
}

type Answer = Filed<typeof surveyAnswersTable>;

/** Reads surveys and their answers, holds them to each other, and keeps only what may be shown. */
export function readSurveys(reading: DataReading, indicators: readonly Indicator[]): Surveys {
  const kinds = reading.table(surveyKindsTable).flatMap(({ rows }) => rows);
  const rows = reading.rows(surveysTable);
  const answers = reading.rows(surveyAnswersTable);
  const bySurvey = Map.groupBy(answers, ({ survey }) => survey);
  const surveys = rows.flatMap((row): Survey[] => {
    checkCounts(reading, row);
    const kind = kinds.find(({ name }) => name === row.kind);
    const set = indicators.filter((entry) => entry.set === kind?.aspects);
    const own = bySurvey.get(row.id) ?? [];
    const names = set.map(({ item }) => item);
    checkAnswers(reading, row, own, names);
    if (row.valid < SMALLEST_GROUP) return [];
    const answered = names.flatMap(
      (aspect) => own.find((answer) => answer.aspect === aspect) ?? [],
    );
    return [{ ...row, ...withoutSmallGaps(row), answers: answered.map(shownAnswer) }];
  });
  return { kinds, surveys };
}

function shownAnswer({ aspect, yes, middle, no, blank }: Answer): AspectAnswers {
  return { aspect, shown: hideSmall({ yes, middle, no, blank }) };
}

/** Issued and returned, but where the difference would tell of a few who did not answer. */
function withoutSmallGaps({ issued, returned, valid, population }: Row<typeof surveysTable>): {
  readonly issued: number | null;
  readonly returned: number | null;
  readonly population: number | null;
} {
  const small = (more: number | null, less: number | null): boolean =>
    more !== null && less !== null && more > less && more - less < SMALLEST_GROUP;
  const kept = small(issued, valid) ? null : issued;
  return {
    issued: kept,
    returned: small(returned, valid) || small(kept, returned) ? null : returned,
    population: small(population, valid) || small(population, kept) ? null : population,
  };
}

function checkCounts(reading: DataReading, row: Filed<typeof surveysTable>): void {
  const { columns } = surveysTable;
  const { issued, returned, valid, from, closedOn } = row;
  const report = reading.rowFault('surveys', row);
  if (returned !== null && valid > returned)
    report(columns.valid.header, 'more-valid', '有效的比收回的还多。', '请核对两个数。');
  if (issued !== null && (returned ?? valid) > issued)
    report(columns.issued.header, 'more-returned', '收回的比发出的还多。', '请核对两个数。');
  if (from !== null && from > closedOn)
    report(columns.from.header, 'ends-early', '结束早于开始。', '请核对两个日期。');
}

function checkAnswers(
  reading: DataReading,
  survey: Row<typeof surveysTable>,
  answers: readonly Answer[],
  aspects: readonly string[],
): void {
  const { columns } = surveyAnswersTable;
  const seen = new Set<string>();
  for (const answer of answers) {
    const report = reading.rowFault('surveys', answer);
    if (answer.village !== survey.village)
      report(
        columns.survey.header,
        'other-village',
        '这份问卷登记的是别的村。',
        '请把这一行移到那个村的文件，或改编号。',
      );
    if (!aspects.includes(answer.aspect))
      report(
        columns.aspect.header,
        'unknown-aspect',
        `「${survey.kind}」问卷没有这个方面。`,
        `请照抄其中一个：${aspects.join('、')}。`,
      );
    if (seen.has(answer.aspect))
      report(
        columns.aspect.header,
        'aspect-twice',
        '这个方面前面已经有一行。',
        '请留一行，另一行删掉。',
      );
    seen.add(answer.aspect);
    // The sums themselves stay out of the message: the small counts are private.
    if (answer.yes + answer.middle + answer.no + answer.blank !== survey.valid)
      report(
        columns.yes.header,
        'sum-differs',
        '几种答法加起来不等于登记的有效份数。',
        '请核对这一行和登记里的有效份数；空着没答的也要算上。',
      );
  }
}
