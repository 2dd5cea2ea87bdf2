import type { Day } from '../../domain/day.ts';
import type { Fact } from '../../domain/facts/knowledge.ts';
import {
  dayFigure,
  printedFigure,
  productFigure,
  restFigure,
  type WorkedFigure,
} from '../../domain/facts/worked-figure.ts';
import type { CaseChart, FigureSource } from '../../intake/case-charts.ts';
import type { Portal } from '../../portal/portal.ts';
import { pageNumbers } from '../facts/citation.ts';
import { type FactMark, factMark } from '../facts/fact-mark.ts';

/** A number with its name and in words. */
interface Item {
  readonly label: string;
  readonly words: string;
}

/** The numbers of a chart, one item a row of its table; each kind is a drawing of `src/charts/`. */
export type Series =
  | { readonly kind: 'bars'; readonly items: readonly (Item & { readonly value: number })[] }
  | {
      readonly kind: 'shares';
      readonly items: readonly (Item & { readonly value: number | null })[];
    }
  | {
      readonly kind: 'place';
      readonly items: readonly (Item & { readonly value: number })[];
      readonly around: readonly (Item & {
        readonly side: Extract<CaseChart, { kind: 'place' }>['around'][number]['side'];
      })[];
    }
  | { readonly kind: 'dates'; readonly items: readonly (Item & { readonly day: Day })[] }
  | {
      readonly kind: 'change';
      readonly names: readonly [string, string];
      readonly items: readonly {
        readonly label: string;
        readonly before: number;
        readonly after: number;
        readonly beforeWords: string;
        readonly afterWords: string;
      }[];
    }
  | {
      readonly kind: 'out-of';
      readonly items: readonly {
        readonly label: string;
        readonly part: number;
        readonly whole: number;
        readonly partWords: string;
        readonly wholeWords: string;
      }[];
    };

/** A chart with its words, the facts each row of its table stands on, and where they were printed. */
export interface ChartView {
  readonly series: Series;
  readonly caption: string;
  readonly note: string;
  /** For each row of the table, the facts behind it and the working of what is not printed. */
  readonly basis: readonly {
    readonly marks: readonly FactMark[];
    readonly workings: readonly string[];
  }[];
  readonly source: string;
}

type Printed = Pick<Portal['knowledge'], 'facts' | 'sources'>;

/** What stands where the source prints no figure. */
const NOT_PRINTED = '多少没有写明';

/** The charts of a case by id. Throws on a figure that is not in the fact base or has no number. */
export function caseCharts(
  charts: readonly CaseChart[],
  knowledge: Printed,
): Readonly<Record<string, ChartView>> {
  const byId = new Map(knowledge.facts.map((fact) => [fact.id, fact]));
  const factOf = (id: string): Fact => {
    const fact = byId.get(id);
    if (!fact) throw new Error(`chart: there is no fact ${id} in facts.csv`);
    return fact;
  };
  return Object.fromEntries(
    charts.map((chart) => {
      const { series, figures } = seriesOf(chart, factOf);
      return [chart.id, chartView(series, chart, figures, knowledge)];
    }),
  );
}

/** Joins a series with the figures behind each row of its table. */
export function chartView(
  series: Series,
  { title, note }: { readonly title: string; readonly note: string },
  figures: readonly (readonly WorkedFigure[])[],
  knowledge: Printed,
): ChartView {
  const used = figures.flat().flatMap((figure) => figure.facts);
  return {
    series,
    caption: title,
    note,
    basis: figures.map((row) => ({
      marks: [...new Set(row.flatMap((figure) => figure.facts))].map(({ id }) =>
        factMark(id, knowledge.facts),
      ),
      workings: row.flatMap((figure) => figure.working ?? []),
    })),
    source: whereFrom(used, knowledge),
  };
}

/** Issues and pages that the facts were printed on: name of the issue, then pages. */
function whereFrom(used: readonly Fact[], { sources }: Printed): string {
  const pagesOf = new Map<string, Set<string>>();
  for (const { source, pages } of used) {
    const article = sources.find(({ id }) => id === source);
    const issue = sources.find(({ id }) => id === article?.within) ?? article;
    const name = `《${issue?.title ?? ''}》${issue?.issue?.replace(/（.*）/, '') ?? ''}`;
    pagesOf.set(name, (pagesOf.get(name) ?? new Set()).add(pageNumbers(pages)));
  }
  return [...pagesOf].map(([name, pages]) => `${name}，第 ${[...pages].join('；')} 页`).join('；');
}

interface Drawn {
  readonly series: Series;
  readonly figures: readonly (readonly WorkedFigure[])[];
}

function seriesOf(chart: CaseChart, factOf: (id: string) => Fact): Drawn {
  const figure = (source: FigureSource): WorkedFigure => figureOf(source, factOf);
  const printed = (id: string): WorkedFigure => printedFigure(factOf(id));
  switch (chart.kind) {
    case 'bars': {
      const parts = chart.parts.map((part) => ({ label: part.label, ...figure(part.figure) }));
      return { series: { kind: 'bars', items: parts }, figures: parts.map((part) => [part]) };
    }
    case 'shares': {
      const figures = chart.parts.map((part) => (part.figure ? [figure(part.figure)] : []));
      const items = chart.parts.map(({ label }, index) => {
        const [worked] = figures[index] ?? [];
        return { label, value: worked?.value ?? null, words: worked?.words ?? NOT_PRINTED };
      });
      return { series: { kind: 'shares', items }, figures };
    }
    case 'change': {
      const figures = chart.parts.map(
        (part) => [printed(part.before), printed(part.after)] as const,
      );
      const items = figures.map(([from, to], index) => ({
        label: chart.parts[index]?.label ?? '',
        before: from.value,
        after: to.value,
        beforeWords: from.words,
        afterWords: to.words,
      }));
      return { series: { kind: 'change', names: [chart.before, chart.after], items }, figures };
    }
    case 'out-of': {
      const figures = chart.parts.map(({ part, whole }) => [figure(part), printed(whole)] as const);
      const items = figures.map(([part, whole], index) => ({
        label: chart.parts[index]?.label ?? '',
        part: part.value,
        whole: whole.value,
        partWords: part.words,
        wholeWords: `全部 ${whole.words}`,
      }));
      return { series: { kind: 'out-of', items }, figures };
    }
    case 'place': {
      const figures = [...chart.parts, ...chart.around].map((part) =>
        part.figure ? [printed(part.figure)] : [],
      );
      const items = chart.parts.map(({ label }, index) => {
        const { value = 0, words = '' } = figures[index]?.[0] ?? {};
        return { label, words, value: value / 100 };
      });
      const around = chart.around.map(({ side, label }, index) => ({
        side,
        label,
        words: figures[items.length + index]?.[0]?.words ?? '',
      }));
      return { series: { kind: 'place', items, around }, figures };
    }
    case 'dates': {
      const items = chart.parts.map(({ label, day }) => {
        const fact = factOf(day);
        return { label, words: fact.printed, day: dayFigure(fact) };
      });
      return {
        series: { kind: 'dates', items },
        figures: chart.parts.map(({ day }) => [printed(day)]),
      };
    }
  }
}

function figureOf(source: FigureSource, factOf: (id: string) => Fact): WorkedFigure {
  if (typeof source === 'string') return printedFigure(factOf(source));
  if ('rest' in source) return restFigure(factOf(source.rest));
  const [one, other] = source.times;
  return productFigure([factOf(one), factOf(other)], source.unit, source.yearly ?? false);
}
