import { scaleLinear } from 'd3';
import { type Drawing, drawings, element, most, namedRows } from './svg.ts';

/** One bar: its name, its length (any unit, not negative) and the length in words. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly words: string;
  /** Amount in fen, when the bar is money, so that totals can be tied out. */
  readonly fen?: number;
}

const THICK = 16;

/** Horizontal bars from zero, each with its name and its value. */
export function bars(
  title: string,
  unit: string,
  items: readonly Bar[],
  finding = most(items),
): Drawing {
  const longest = Math.max(1, ...items.map((item) => item.value));
  const rows = items.map((item) => ({
    words: `${item.label} ${item.words}`,
    thick: THICK,
    shape: (x: number, y: number, room: number) => {
      const width = scaleLinear([0, longest], [0, room])(item.value);
      const money = item.fen === undefined ? {} : { 'data-amount': item.fen };
      return [element('rect', { x, y, width, height: THICK, class: 'bar', ...money })];
    },
  }));
  return {
    svg: drawings(title, (width) => namedRows(width, rows)),
    finding,
    table: {
      head: ['项目', unit],
      rows: items.map((item) => [item.label, item.words]),
      amounts: items.map((item) => [null, item.fen ?? null]),
    },
  };
}
