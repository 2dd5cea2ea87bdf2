import type { Check } from '../../domain/check.ts';
import { formatDay } from '../../domain/day.ts';
import { limitOf } from '../../domain/evaluation/method.ts';
import { apartWords, countedRows } from '../../domain/sample.ts';
import { addShown } from '../../domain/surveys/hide-small.ts';
import { DRAWINGS } from '../../domain/surveys/margin.ts';
import { sampleSizeCheck } from '../../domain/surveys/sample-size.ts';
import type { Portal } from '../../portal/portal.ts';
import type { AnswerKey, Survey, SurveyKind } from '../../portal/surveys/read-surveys.ts';
import { villageOf } from '../places.ts';
import { type ClauseLink, clauseLink } from '../policies/clause-links.ts';
import { publicSurveys, surveyHref } from './public-surveys.ts';
import { answerLabels, tenths, tenthsWords } from './words.ts';

/** A kind of survey over all places: who was asked, and the answers put together. */
export interface KindView {
  readonly name: string;
  readonly note: string | null;
  readonly clause: ClauseLink | null;
  readonly places: readonly PlaceLine[];
  readonly size: Check;
  /** Said beside the sums where made-up places stand beside real ones. */
  readonly apart: string;
  readonly aspects: readonly AspectSum[];
}

export interface PlaceLine {
  readonly name: string;
  readonly href: string;
  readonly valid: number;
  readonly drawing: string;
  readonly closed: string;
}

/** One aspect over all places whose answers can be put together. */
export interface AspectSum {
  readonly aspect: string;
  readonly places: number;
  readonly valid: number;
  readonly share: string;
  readonly answers: string;
  readonly leftOut: readonly string[];
}

export function kindViews(portal: Portal): KindView[] {
  return portal.surveys.kinds.map((kind) => {
    const surveys = latestOfEach(portal, kind);
    const counted = countedRows(surveys);
    return {
      name: kind.name,
      note: kind.note,
      clause: kind.rule === null ? null : clauseLink(portal, kind.rule),
      places: surveys.map((survey) => ({
        name: villageOf(portal, survey.village).name,
        href: surveyHref(survey.village),
        valid: survey.valid,
        drawing: DRAWINGS[survey.drawing],
        closed: formatDay(survey.closedOn),
      })),
      size: sampleSizeCheck(
        limitOf(portal.evaluation.method, 'surveySample'),
        counted.map(({ valid }) => valid),
      ),
      apart: apartWords(surveys),
      aspects: aspectsOf(portal, kind).flatMap((aspect) => sumOf(portal, aspect, counted) ?? []),
    };
  });
}

/** The last survey of a kind in each place, so that nobody's answer is counted twice. */
function latestOfEach(portal: Portal, kind: SurveyKind): Survey[] {
  const seen = new Set<string>();
  return publicSurveys(portal).filter(({ village, kind: name }) => {
    if (name !== kind.name || seen.has(village)) return false;
    seen.add(village);
    return true;
  });
}

function aspectsOf(portal: Portal, kind: SurveyKind): string[] {
  return portal.knowledge.indicators
    .filter(({ set }) => set === kind.aspects)
    .map(({ item }) => item);
}

/** Places where all answers are hidden are left out and named: their sum would tell of them. */
function sumOf(portal: Portal, aspect: string, surveys: readonly Survey[]): AspectSum | null {
  const asked = surveys.flatMap((survey) => {
    const answer = survey.answers.find((entry) => entry.aspect === aspect);
    return answer ? [{ survey, shown: answer.shown }] : [];
  });
  const open = asked.flatMap(({ survey, shown }) => (shown ? [{ survey, shown }] : []));
  const first = asked[0];
  if (!first) return null;
  const labels = answerLabels(portal, first.survey);
  const groups = addShown<AnswerKey>(open.map(({ shown }) => shown));
  const valid = open.reduce((sum, { survey }) => sum + survey.valid, 0);
  const yes = groups?.find(({ keys }) => keys.length === 1 && keys[0] === 'yes');
  return {
    aspect,
    places: open.length,
    valid,
    share: yes ? tenthsWords(tenths(yes.sum, valid)) : '不公开',
    answers: groups
      ? groups
          .map(({ keys, sum }) => `${keys.map((key) => labels[key]).join('、')} ${sum} 份`)
          .join('；')
      : '合起来也不能公开',
    leftOut: asked.flatMap(({ survey, shown }) =>
      shown ? [] : [villageOf(portal, survey.village).name],
    ),
  };
}
