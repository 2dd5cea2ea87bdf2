import { yearlyFigure } from '../../domain/facts/worked-figure.ts';
import type { PolicyHead } from '../../intake/policy-head.ts';
import type { Portal } from '../../portal/portal.ts';
import { type ChartView, chartView } from '../cases/case-charts.ts';

/**
 * The figures of a policy's chart. The two ends are of spans of different length, so what is drawn is
 * the average of a year, with its working behind it.
 */
export function changesChart(
  changes: NonNullable<PolicyHead['changes']>,
  { knowledge }: Pick<Portal, 'knowledge'>,
): ChartView {
  const factOf = (id: string) => {
    const fact = knowledge.facts.find((entry) => entry.id === id);
    if (!fact) throw new Error(`chart: there is no fact ${id} in facts.csv`);
    return fact;
  };
  const figures = changes.parts.map(
    ({ before, after }) => [yearlyFigure(factOf(before)), yearlyFigure(factOf(after))] as const,
  );
  const items = figures.map(([from, to], index) => ({
    label: changes.parts[index]?.label ?? '',
    before: from.value,
    after: to.value,
    beforeWords: from.words,
    afterWords: to.words,
  }));
  const [first] = changes.parts;
  const name = (words: string, id: string | undefined): string =>
    `${id === undefined ? '' : `${factOf(id).period}年`}${words}`;
  const names = [name(changes.before, first?.before), name(changes.after, first?.after)] as const;
  return chartView({ kind: 'change', names, items }, changes, figures, knowledge);
}
