import type { Margin } from '../../domain/surveys/margin.ts';
import type { Portal } from '../../portal/portal.ts';
import type { AnswerKey, Survey } from '../../portal/surveys/read-surveys.ts';

/** What the four answers of a survey are called. */
export function answerLabels(
  portal: Portal,
  survey: Pick<Survey, 'kind'>,
): Readonly<Record<AnswerKey, string>> {
  const kind = portal.surveys.kinds.find(({ name }) => name === survey.kind);
  return {
    yes: kind?.yes ?? '好',
    middle: kind?.middle ?? '中间',
    no: kind?.no ?? '不好',
    blank: '没答',
  };
}

/** Share in tenths of a percent, rounded half up; `whole` is not nought. */
export function tenths(part: number, whole: number): number {
  return Math.floor((2_000 * part + whole) / (2 * whole));
}

export function tenthsWords(share: number): string {
  return `${Math.floor(share / 10)}.${share % 10}%`;
}

/** What chance alone may do to a share, or that nothing of the kind can be said. */
export function marginWords(margin: Margin): string {
  switch (margin.kind) {
    case 'range':
      return `${tenthsWords(margin.low)} 到 ${tenthsWords(margin.high)}`;
    case 'whole':
      return '全都问到了，没有抽样误差';
    case 'none':
      return margin.why;
  }
}
