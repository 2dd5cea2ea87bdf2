import type { Portal } from '../../portal/assemble.ts';
import type { Survey } from '../../portal/read-surveys.ts';

const known = new WeakMap<Portal, readonly Survey[]>();

/** Surveys that are over, the latest first. */
export function publicSurveys(portal: Portal): readonly Survey[] {
  const found =
    known.get(portal) ??
    portal.surveys.surveys
      .filter(({ closedOn }) => closedOn <= portal.asOf)
      .toSorted((a, b) =>
        a.closedOn === b.closedOn ? (a.id < b.id ? -1 : 1) : a.closedOn < b.closedOn ? 1 : -1,
      );
  known.set(portal, found);
  return found;
}

export function surveysOf(portal: Portal, village: string): readonly Survey[] {
  return publicSurveys(portal).filter((survey) => survey.village === village);
}

export function surveyHref(village?: string): string {
  return village === undefined ? '/surveys/' : `/surveys/${village}/`;
}
