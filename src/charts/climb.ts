import { scaleBand, scaleLinear } from 'd3';
import { type Fen, formatFen, formatLarge } from '../domain/money.ts';
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

/** Money of one month, and of all months up to it, in fen. */
export interface Climb {
  /** Short name on the axis: 11月. */
  readonly label: string;
  /** Full name in the table: 2022年11月. */
  readonly month: string;
  readonly paid: Fen;
  readonly cumulative: Fen;
}

const HEIGHT = 170;
const BOTTOM = 24;

/**
 * Money month by month on top of what was paid before, from zero: hollow is earlier, filled is the
 * month's own, the line above is the whole sum that the rule sets.
 */
export function climb(title: string, items: readonly Climb[], pool: Fen | null): Drawing {
  const last = items.at(-1);
  return {
    svg: drawings(title, (width) => draw(width, items, pool)),
    finding: last
      ? `到${last.month}一共 ${formatLarge(last.cumulative)}${pool ? partWords(last.cumulative / pool) : ''}`
      : '',
    table: {
      head: ['月份', '当月（元）', '到当月一共（元）'],
      rows: items.map((item) => [item.month, formatFen(item.paid), formatFen(item.cumulative)]),
      amounts: items.map((item) => [null, item.paid, item.cumulative]),
    },
  };
}

/** What part of the whole sum is meant; a rounded part is never told as the whole or as nothing. */
function partWords(part: number): string {
  const percent = Math.round(part * 100);
  if (part < 1 && percent >= 99) return '，将近资金总额的全部';
  return percent < 1 ? '，不到资金总额的 1%' : `，占资金总额 ${percent}%`;
}

function draw(width: number, items: readonly Climb[], pool: Fen | null) {
  const key = keyOf(width, [
    { words: '当月', sign: sign('bar') },
    { words: '以前各月', sign: sign('bar hollow') },
    ...(pool === null
      ? []
      : [
          {
            words: `资金总额 ${formatLarge(pool)}`,
            sign: (x: number, y: number) =>
              element('line', { x1: x, x2: x + 18, y1: y + 10, y2: y + 10, class: 'limit' }),
          },
        ]),
  ]);
  const bottom = key.height + HEIGHT - BOTTOM;
  const across = scaleBand(
    items.map((_, index) => index),
    [0, width],
  ).padding(0.25);
  const highest = Math.max(1, items.at(-1)?.cumulative ?? 0, pool ?? 0);
  const up = scaleLinear([0, highest], [bottom, key.height + 4]);
  const wide = Math.min(across.bandwidth(), 44);
  const labels = items.map((item) => item.label);
  const every = everyNth(labels, across.step());
  const columns = items.map((item, index) => {
    const middle = (across(index) ?? 0) + across.bandwidth() / 2;
    const before = item.cumulative - item.paid;
    const column = (from: Fen, to: Fen, kind: string, amount: object): string => {
      const height = up(from) - up(to);
      const place = { x: middle - wide / 2, y: up(to), width: wide, height };
      return element('rect', { ...place, class: kind, ...amount });
    };
    const named = (items.length - 1 - index) % every === 0;
    return markOf(
      index,
      before > 0 ? column(0, before, 'bar hollow', {}) : '',
      column(before, item.cumulative, 'bar', { 'data-amount': item.paid }),
      named ? columnName(middle, bottom + 18, item.label, width) : '',
    );
  });
  const line = (fen: Fen, kind: string): string =>
    element('line', { x1: 0, x2: width, y1: up(fen), y2: up(fen), class: kind });
  const limit = pool === null ? [] : [line(pool, 'limit')];
  return { height: bottom + BOTTOM, parts: [...key.parts, line(0, 'axis'), ...columns, ...limit] };
}
