import { scaleBand, scaleLinear } from 'd3';
import { type Fen, formatFen, formatLarge } from '../domain/money.ts';
import { type Drawing, drawing, element, label, TEXT, textWidth, WIDTH } from './svg.ts';

/** Money of one month, and of all months up to it, in fen. */
export interface Climb {
  /** Short name on the axis: 11月. */
  readonly label: string;
  /** Full name in the table: 2022年11月. */
  readonly month: string;
  readonly paid: Fen;
  readonly cumulative: Fen;
}

const HEIGHT = 220;
const TOP = 78;
const BOTTOM = 24;

/**
 * Money month by month on top of what was paid before, from zero: hollow is earlier, filled is the
 * month's own, the line above is the whole sum that the rule sets.
 */
export function climb(title: string, items: readonly Climb[], pool: Fen | null): Drawing {
  const last = items.at(-1)?.cumulative ?? 0;
  const across = scaleBand(
    items.map((_, index) => index),
    [0, WIDTH],
  ).padding(0.25);
  const up = scaleLinear([0, Math.max(1, last, pool ?? 0)], [HEIGHT - BOTTOM, TOP]);
  const width = Math.min(across.bandwidth(), 44);
  const widest = Math.max(0, ...items.map((item) => textWidth(item.label))) + 6;
  const every = Math.max(1, Math.ceil(widest / Math.max(1, across.step())));
  const columns = items.flatMap((item, index) => {
    const middle = (across(index) ?? 0) + across.bandwidth() / 2;
    const before = item.cumulative - item.paid;
    const column = (from: Fen, to: Fen, kind: string, amount: object): string =>
      element('rect', {
        x: middle - width / 2,
        y: up(to),
        width,
        height: up(from) - up(to),
        class: kind,
        ...amount,
      });
    const named = (items.length - 1 - index) % every === 0;
    return [
      before > 0 ? column(0, before, 'bar hollow', {}) : '',
      column(before, item.cumulative, 'bar', { 'data-amount': item.paid }),
      named ? label(middle, HEIGHT - 6, item.label, { 'text-anchor': 'middle' }) : '',
    ];
  });
  const base = element('line', { x1: 0, x2: WIDTH, y1: up(0), y2: up(0), class: 'axis' });
  const limit =
    pool === null
      ? ''
      : element('line', { x1: 0, x2: WIDTH, y1: up(pool), y2: up(pool), class: 'limit' });
  const words = [
    element('rect', { x: 0, y: 3, width: 14, height: 14, class: 'bar' }),
    label(20, TEXT + 1, '当月'),
    element('rect', { x: 70, y: 3, width: 14, height: 14, class: 'bar hollow' }),
    label(90, TEXT + 1, '以前各月'),
    label(0, 2.4 * TEXT + 3, `到现在一共 ${formatLarge(last)}`),
    pool === null ? '' : label(0, 3.9 * TEXT + 3, `虚线是资金总额 ${formatLarge(pool)}`),
  ];
  return {
    svg: drawing(title, HEIGHT, [...words, base, ...columns, limit]),
    table: {
      head: ['月份', '当月（元）', '到当月一共（元）'],
      rows: items.map((item) => [item.month, formatFen(item.paid), formatFen(item.cumulative)]),
      amounts: items.map((item) => [null, item.paid, item.cumulative]),
    },
  };
}
