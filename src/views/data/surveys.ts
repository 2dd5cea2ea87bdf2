import { integer, list } from '../../intake/column.ts';
import type { Table } from '../../intake/define-table.ts';
import { surveyAnswersTable, surveysTable } from '../../intake/tables/surveys.ts';
import type { Portal } from '../../portal/portal.ts';
import { publicSurveys } from '../surveys/public-surveys.ts';
import { answerLabels } from '../surveys/words.ts';
import { placed, withPlaceColumns } from './place-columns.ts';
import type { WorkedOut } from './worked-out.ts';

const shown = (header: string) => integer({ header, hint: '份数；不公开的留空。', example: '52' });

/** Answers as offered: hidden counts are empty, and what they come to together stands beside them. */
const answersTable: Table = withPlaceColumns(
  {
    ...surveyAnswersTable,
    about: '一行是一次问卷里的一个方面。不到 5 份的和会让人推算出它的都留空，只给合计。',
    columns: {
      ...surveyAnswersTable.columns,
      yes: shown(surveyAnswersTable.columns.yes.header),
      middle: shown(surveyAnswersTable.columns.middle.header),
      no: shown(surveyAnswersTable.columns.no.header),
      blank: shown(surveyAnswersTable.columns.blank.header),
    },
  },
  {
    together: shown('留空几种的合计'),
    togetherOf: list({
      header: '合计的是',
      hint: '哪几种答法合在一起；都留空而没有合计的，是几乎所有人答得一样。',
      example: '一般；没答',
    }),
  },
);

/** Surveys and their answers, without what would tell a small group. */
export function surveyDownloads(portal: Portal): WorkedOut[] {
  return [
    [placed(surveysTable), () => publicSurveys(portal)],
    [answersTable, () => answersOf(portal)],
  ];
}

function answersOf(portal: Portal): object[] {
  return publicSurveys(portal).flatMap((survey) => {
    const labels = answerLabels(portal, survey);
    return survey.answers.map(({ aspect, shown: row }) => ({
      survey: survey.id,
      village: survey.village,
      sample: survey.sample,
      aspect,
      ...row?.counts,
      together: row?.hidden?.sum ?? null,
      togetherOf: row?.hidden?.keys.map((key) => labels[key]) ?? null,
    }));
  });
}
