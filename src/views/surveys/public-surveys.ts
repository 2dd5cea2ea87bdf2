import { compareText } from '../../domain/problem.ts';
import type { Portal } from '../../portal/portal.ts';
import type { Survey } from '../../portal/surveys/read-surveys.ts';
import { oncePerPortal } from '../once.ts';

/** Surveys that are over, the latest first. */
export const publicSurveys = oncePerPortal(({ surveys }): readonly Survey[] =>
  surveys.surveys.toSorted(
    (a, b) => compareText(b.closedOn, a.closedOn) || compareText(a.id, b.id),
  ),
);

const byVillage = oncePerPortal((portal) =>
  Map.groupBy(publicSurveys(portal), ({ village }) => village),
);

export function surveysOf(portal: Portal, village: string): readonly Survey[] {
  return byVillage(portal).get(village) ?? [];
}

export function surveyHref(village?: string): string {
  return village === undefined ? '/surveys/' : `/surveys/${village}/`;
}
