import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import type { PageLink } from '../page-link.ts';
import { scoreOf, type VillageScore } from './village-score.ts';

const portals = oncePerPortal((portal): ReadonlyMap<string, Portal> => {
  const { evaluation } = portal;
  const years = new Set([...evaluation.scores, ...evaluation.verdicts].map(({ year }) => year));
  return new Map(
    [...years].sort().map((year) => {
      const own = <Row extends { readonly year: string }>(rows: readonly Row[]): Row[] =>
        rows.filter((row) => row.year === year);
      const scores = own(evaluation.scores);
      const verdicts = own(evaluation.verdicts);
      return [year, { ...portal, evaluation: { ...evaluation, scores, verdicts } }];
    }),
  );
});

/** The years in which anybody was evaluated, the latest first. */
export function evaluationYears(portal: Portal): string[] {
  return [...portals(portal).keys()].reverse();
}

/** The portal as if there were no other evaluation than that of a year, for every view of it. */
export function ofYear(portal: Portal, year: string): Portal {
  const own = portals(portal).get(year);
  if (!own) throw new Error(`no evaluation of ${year}`);
  return own;
}

/** Where the evaluation of a year stands, from its first score on and for good. */
export function yearHref(year: string): string {
  return `/evaluation/${year}/`;
}

/** The ways to the years, for their pages. */
export function yearLinks(portal: Portal, current: string | null): PageLink[] {
  return evaluationYears(portal).map((year) => ({
    href: yearHref(year),
    label: `${year} 年`,
    current: year === current,
  }));
}

/** What a place got in each year, the latest first. */
export function yearsOfPlace(portal: Portal, village: string): VillageScore[] {
  return evaluationYears(portal).flatMap((year) => scoreOf(ofYear(portal, year), village) ?? []);
}
