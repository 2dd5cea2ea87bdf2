import { formatDay } from '../../domain/day.ts';
import { DRAWINGS, marginOf } from '../../domain/surveys/margin.ts';
import type { Portal } from '../../portal/portal.ts';
import type { AspectAnswers, Survey } from '../../portal/surveys/read-surveys.ts';
import { answerLabels, marginWords, tenths, tenthsWords } from './words.ts';

/** One aspect of a survey: the counts that may be shown, the share, and its margin. */
export interface AspectLine {
  readonly aspect: string;
  /** 好、中间、不好、没答, each a number or that it is not shown. */
  readonly counts: readonly string[];
  readonly together: string | null;
  readonly share: string;
  readonly margin: string;
}

/** A share of a hundred with what chance may do to it, all in tenths of a percent; null is not shown. */
export interface DrawnShare {
  readonly label: string;
  readonly share: number | null;
  readonly range: readonly [low: number, high: number] | null;
  readonly words: string;
}

export interface SurveyView {
  readonly id: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly marginNote: string;
  readonly drawing: readonly DrawnShare[];
  readonly chartTitle: string;
  readonly lines: readonly AspectLine[];
}

export const HIDDEN = '不公开';

export function surveyView(portal: Portal, survey: Survey): SurveyView {
  const labels = answerLabels(portal, survey);
  return {
    id: survey.id,
    title: `${survey.kind}问卷`,
    labels: Object.values(labels),
    facts: sampleFacts(survey),
    marginNote: marginNote(survey),
    chartTitle: `每 100 份里答「${labels.yes}」的`,
    drawing: survey.answers.map((answer) => drawn(survey, answer)),
    lines: survey.answers.map((answer) => lineOf(survey, answer, labels)),
  };
}

function lineOf(
  survey: Survey,
  { aspect, shown }: AspectAnswers,
  labels: Readonly<Record<string, string>>,
): AspectLine {
  const yes = shown?.counts.yes ?? null;
  const counts = (['yes', 'middle', 'no', 'blank'] as const).map((key) => {
    const count = shown?.counts[key] ?? null;
    return count === null ? HIDDEN : String(count);
  });
  return {
    aspect,
    counts,
    together:
      shown === null
        ? '几乎所有人答得一样，公开了就等于公开每个人的答案'
        : shown.hidden &&
          `${shown.hidden.keys.map((key) => labels[key]).join('、')}一共 ${shown.hidden.sum} 份`,
    share: yes === null ? HIDDEN : tenthsWords(tenths(yes, survey.valid)),
    margin:
      yes === null
        ? HIDDEN
        : marginWords(marginOf(survey.drawing, yes, survey.valid, survey.population)),
  };
}

function drawn(survey: Survey, { aspect, shown }: AspectAnswers): DrawnShare {
  const yes = shown?.counts.yes ?? null;
  if (yes === null) return { label: aspect, share: null, range: null, words: HIDDEN };
  const margin = marginOf(survey.drawing, yes, survey.valid, survey.population);
  const share = tenths(yes, survey.valid);
  return {
    label: aspect,
    share,
    range: margin.kind === 'range' ? [margin.low, margin.high] : null,
    words: tenthsWords(share),
  };
}

function sampleFacts(survey: Survey): { label: string; value: string }[] {
  const number = (count: number | null, unit: string): string =>
    count === null ? '没有登记，或相差不到 5 份不公开' : `${count} ${unit}`;
  const { from, closedOn } = survey;
  return [
    { label: '怎么选的人', value: DRAWINGS[survey.drawing] },
    { label: '一共有多少户', value: number(survey.population, '户') },
    { label: '发出', value: number(survey.issued, '份') },
    { label: '收回', value: number(survey.returned, '份') },
    { label: '有效', value: number(survey.valid, '份') },
    {
      label: '什么时候',
      value:
        from === null ? `${formatDay(closedOn)}收完` : `${formatDay(from)}到${formatDay(closedOn)}`,
    },
    { label: '谁来问', value: survey.by ?? '没有登记' },
    ...(survey.note === null ? [] : [{ label: '说明', value: survey.note }]),
  ];
}

/** What a margin of this survey is, said once; or why there is none. */
function marginNote(survey: Survey): string {
  const margin = marginOf(survey.drawing, survey.valid / 2, survey.valid, survey.population);
  const silent = '没交回的人怎么想不知道，问法、答法带来的偏差也没算进去。';
  if (margin.kind === 'none')
    return `${margin.why}。只说明答了的这 ${survey.valid} 份，不代表全村。`;
  if (margin.kind === 'whole') return `全都问到了，没有抽样误差。问法、答法带来的偏差没算进去。`;
  const whole = margin.finite ? '，按全部户数修正过' : '；不知道一共多少户，没有修正，会偏宽';
  return `误差是按随机抽样算的 95% 范围（威尔逊法${whole}）。${silent}`;
}
