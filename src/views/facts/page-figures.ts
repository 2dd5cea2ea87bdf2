import { printedFigure, restFigure } from '../../domain/facts/worked-figure.ts';
import { type FactPage, pageFactsTable } from '../../intake/tables/page-facts.ts';
import type { Portal } from '../../portal/portal.ts';
import { type ChartView, chartView } from '../cases/case-charts.ts';
import { rowsOf } from '../rows-of.ts';
import { type FactMark, factMark } from './fact-mark.ts';

/** A printed figure as it stands on a page beside a ledger. */
export interface PageFigure {
  readonly label: string;
  readonly mark: FactMark;
  readonly note: string | null;
}

/** The printed figures of a page, and a chart of each that is a fall in per cent. */
export interface PageFigures {
  readonly figures: readonly PageFigure[];
  readonly charts: readonly ChartView[];
}

/** What the fact base says on the matter of a page, in the order of `page-facts.csv`. */
export function pageFigures(portal: Portal, page: FactPage): PageFigures {
  const { knowledge } = portal;
  const own = rowsOf(portal, pageFactsTable).filter((row) => row.page === page);
  return {
    figures: own.map(({ label, fact, note }) => ({
      label,
      mark: factMark(fact, knowledge.facts),
      note,
    })),
    charts: own
      .filter(({ shown }) => shown === 'fall')
      .map(({ label, fact: id, note }) => {
        const fact = knowledge.facts.find((one) => one.id === id);
        if (!fact) throw new Error(`there is no fact ${id} in facts.csv`);
        const after = restFigure(fact);
        const items = [
          { label: '去年同期，当作', value: 100_00, words: '100%' },
          { label: `降了${fact.printed}以后`, value: after.value, words: after.words },
        ];
        return chartView(
          { kind: 'bars', items },
          { title: label, note: note ?? '' },
          [[printedFigure(fact)], [after]],
          knowledge,
        );
      }),
  };
}
