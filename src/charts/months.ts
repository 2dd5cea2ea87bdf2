import { scaleBand, scaleLinear } from 'd3';
import { type Fen, formatFen, formatLarge } from '../domain/money.ts';
import { type Drawing, drawing, element, label, TEXT, WIDTH } from './svg.ts';

/** A month's two sums, in fen. */
export interface MonthBars {
  readonly label: string;
  readonly income: Fen;
  readonly expense: Fen;
}

const HEIGHT = 190;
const TOP = 52;
const BOTTOM = 24;

/** Income and expense side by side, month by month, from zero; filled is income, hollow is expense. */
export function months(title: string, items: readonly MonthBars[]): Drawing {
  const most = Math.max(1, ...items.flatMap((item) => [item.income, item.expense]));
  const across = scaleBand(
    items.map((item) => item.label),
    [0, WIDTH],
  ).padding(0.25);
  const up = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]);
  const half = across.bandwidth() / 2;
  const parts = items.flatMap((item) => {
    const x = across(item.label) ?? 0;
    const column = (fen: Fen, at: number, kind: string): string =>
      element('rect', {
        x: at + 1,
        y: up(fen),
        width: Math.max(0, half - 2),
        height: up(0) - up(fen),
        class: kind,
        'data-amount': fen,
      });
    return [
      column(item.income, x, 'bar'),
      column(item.expense, x + half, 'bar hollow'),
      label(x + half, HEIGHT - 6, item.label, { 'text-anchor': 'middle' }),
    ];
  });
  const base = element('line', { x1: 0, x2: WIDTH, y1: up(0), y2: up(0), class: 'axis' });
  const key = [
    element('rect', { x: 0, y: 3, width: 14, height: 14, class: 'bar' }),
    label(20, TEXT + 1, '收入'),
    element('rect', { x: 70, y: 3, width: 14, height: 14, class: 'bar hollow' }),
    label(90, TEXT + 1, '支出'),
    label(0, 2.4 * TEXT + 3, `最高 ${formatLarge(most)}`),
  ];
  return {
    svg: drawing(title, HEIGHT, [...key, base, ...parts]),
    table: {
      head: ['月份', '收入（元）', '支出（元）'],
      rows: items.map((item) => [item.label, formatFen(item.income), formatFen(item.expense)]),
      amounts: items.map((item) => [null, item.income, item.expense]),
    },
  };
}
