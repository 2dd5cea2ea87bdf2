import { scaleBand, scaleLinear } from 'd3';
import { type Fen, formatFen, formatLarge, sumFen } from '../domain/money.ts';
import {
  columnName,
  type Drawing,
  drawings,
  element,
  everyNth,
  keyOf,
  markOf,
  sign,
} from './svg.ts';

/** A month's two sums, in fen. */
export interface MonthBars {
  readonly label: string;
  readonly income: Fen;
  readonly expense: Fen;
}

const HEIGHT = 170;
const BOTTOM = 24;

/** Income and expense side by side, month by month, from zero; filled is income, hollow is expense. */
export function months(title: string, items: readonly MonthBars[]): Drawing {
  const highest = Math.max(1, ...items.flatMap((item) => [item.income, item.expense]));
  const sum = (of: 'income' | 'expense'): string =>
    formatLarge(sumFen(items.map((item) => item[of])));
  return {
    svg: drawings(title, (width) => draw(width, items, highest)),
    finding:
      items.length === 0 ? '' : `${items.length} 个月收入 ${sum('income')}，支出 ${sum('expense')}`,
    table: {
      head: ['月份', '收入（元）', '支出（元）'],
      rows: items.map((item) => [item.label, formatFen(item.income), formatFen(item.expense)]),
      amounts: items.map((item) => [null, item.income, item.expense]),
    },
  };
}

function draw(width: number, items: readonly MonthBars[], highest: Fen) {
  const key = keyOf(width, [
    { words: '收入', sign: sign('bar') },
    { words: '支出', sign: sign('bar hollow') },
    { words: `最高 ${formatLarge(highest)}`, sign: () => '' },
  ]);
  const across = scaleBand(
    items.map((item) => item.label),
    [0, width],
  ).padding(0.25);
  const bottom = key.height + HEIGHT - BOTTOM;
  const up = scaleLinear([0, highest], [bottom, key.height + 4]);
  const half = across.bandwidth() / 2;
  const labels = items.map((item) => item.label);
  const every = everyNth(labels, across.step());
  const parts = items.map((item, index) => {
    const x = across(item.label) ?? 0;
    const column = (fen: Fen, at: number, kind: string): string =>
      element('rect', {
        x: at + 1,
        y: up(fen),
        width: Math.max(0, half - 2),
        height: bottom - up(fen),
        class: kind,
        'data-amount': fen,
      });
    const named = (items.length - 1 - index) % every === 0;
    return markOf(
      index,
      column(item.income, x, 'bar'),
      column(item.expense, x + half, 'bar hollow'),
      named ? columnName(x + half, bottom + 18, item.label, width) : '',
    );
  });
  const base = element('line', { x1: 0, x2: width, y1: bottom, y2: bottom, class: 'axis' });
  return { height: bottom + BOTTOM, parts: [...key.parts, base, ...parts] };
}
