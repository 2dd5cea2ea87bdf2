import type { Entry, Figures } from './figures.ts';
import { markedTags } from './tags.ts';

/** What a page of a ledger or a programme says, read back from its marks. */
export interface PageFigures {
  /** Lines of payouts. */
  readonly entries: readonly Entry[];
  /** Totals below the lines, under the label of their column, table after table. */
  readonly totals: Readonly<Record<string, readonly number[]>>;
  /** The table of the whole money. */
  readonly envelope: Partial<Figures>;
  /** Villages side by side: how many were paid, and how much. */
  readonly villages: ReadonlyMap<string, Pick<Figures, 'paidCount' | 'paid'>>;
  /** Amounts of each chart by its name: as drawn, and in the table behind it (row after row). */
  readonly charts: ReadonlyMap<string, { drawn: number[]; table: number[] }>;
}

interface Row {
  kind: 'payout' | 'envelope' | 'village' | 'other';
  marks: Readonly<Record<string, string>>;
  amounts: Record<string, number>;
  first: number | null;
  count: number;
}

/** Reads one page; `paid` and `due` are what its columns of money are called. */
export function readPage(html: string, paid: string, due: string): PageFigures {
  const rows: Row[] = [];
  const totals: Record<string, number[]> = {};
  const charts = new Map<string, { drawn: number[]; table: number[] }>();
  let row: Row | null = null;
  let chart: { drawn: number[]; table: number[] } | null = null;
  for (const { name, marks } of markedTags(html)) {
    const amount = marks['data-amount'] === undefined ? null : Number(marks['data-amount']);
    const label = marks['data-th'] ?? '';
    const chartName = marks['data-chart'];
    if (chartName !== undefined) {
      chart = { drawn: [], table: [] };
      charts.set(chartName, chart);
      row = null;
    } else if (name === '/figure') {
      chart = null;
    } else if (name === 'tr') {
      row = { kind: kindOf(marks), marks, amounts: {}, first: null, count: 0 };
      rows.push(row);
    } else if (marks['data-total'] !== undefined) {
      totals[label] = [...(totals[label] ?? []), Number(marks['data-total'])];
    } else if (chart && amount !== null) {
      (name === 'td' ? chart.table : chart.drawn).push(amount);
    } else if (row && amount !== null) {
      row.amounts[label] = amount;
      row.first ??= amount;
    } else if (row && marks['data-count'] !== undefined) {
      row.count = Number(marks['data-count']);
    }
  }
  const of = (kind: Row['kind']): Row[] => rows.filter((other) => other.kind === kind);
  return {
    entries: of('payout').map(({ marks, amounts }) => ({
      standing: marks['data-standing'] ?? '',
      paid: amounts[paid] ?? 0,
      due: amounts[due] ?? 0,
      recovered: Number(marks['data-recovered'] ?? 0),
    })),
    totals,
    envelope: envelopeFigures(of('envelope')),
    villages: new Map(
      of('village').map(({ marks, count, first }) => [
        marks['data-village'] ?? '',
        { paidCount: count, paid: first ?? 0 },
      ]),
    ),
    charts,
  };
}

function kindOf(marks: Readonly<Record<string, string>>): Row['kind'] {
  if (marks['data-payout'] !== undefined) return 'payout';
  if (marks['data-envelope'] !== undefined) return 'envelope';
  return marks['data-village'] === undefined ? 'other' : 'village';
}

function envelopeFigures(rows: readonly Row[]): Partial<Figures> {
  const of = (key: string): Row[] => rows.filter(({ marks }) => marks['data-envelope'] === key);
  const count = (key: string): number => of(key).reduce((sum, row) => sum + row.count, 0);
  const money = (key: string): number => of(key).reduce((sum, row) => sum + (row.first ?? 0), 0);
  return {
    applied: count('applied'),
    paidCount: count('paid'),
    paid: money('paid'),
    waitingCount: count('waiting'),
    waiting: money('waiting'),
    refusedCount: count('refused'),
    recovered: money('recovered'),
  };
}
