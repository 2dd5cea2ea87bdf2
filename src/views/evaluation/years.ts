import type { Portal } from '../../portal/portal.ts';
import { yearsUnder } from '../years.ts';
import { scoreOf, type VillageScore } from './village-score.ts';

/** The years in which anybody was evaluated. */
export const evaluationYears = yearsUnder(
  '/evaluation/',
  ({ evaluation: { scores, verdicts } }) => [...scores, ...verdicts].map(({ year }) => year),
  (portal, year) => {
    const own = <Row extends { readonly year: string }>(rows: readonly Row[]): Row[] =>
      rows.filter((row) => row.year === year);
    const { evaluation } = portal;
    const scores = own(evaluation.scores);
    const verdicts = own(evaluation.verdicts);
    return { ...portal, evaluation: { ...evaluation, scores, verdicts } };
  },
);

/** What a place got in each year, the latest first. */
export function yearsOfPlace(portal: Portal, village: string): VillageScore[] {
  return evaluationYears
    .all(portal)
    .flatMap((year) => scoreOf(evaluationYears.only(portal, year), village) ?? []);
}
