import { scaleLinear } from 'd3';
import { type Drawing, drawing, element, label, TEXT, textWidth, WIDTH } from './svg.ts';

/** One bar: its name, its length (any unit, not negative) and the length in words. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly words: string;
  /** Amount in fen, when the bar is money, so that totals can be tied out. */
  readonly fen?: number;
}

const ROW = 50;
const THICK = 16;

/** Horizontal bars from zero, each named above and valued at its end. */
export function bars(title: string, unit: string, items: readonly Bar[]): Drawing {
  const longest = Math.max(1, ...items.map((item) => item.value));
  const room = WIDTH - Math.max(0, ...items.map((item) => textWidth(item.words))) - 8;
  const scale = scaleLinear([0, longest], [0, room]);
  const parts = items.map((item, index) => {
    const top = index * ROW;
    const width = scale(item.value);
    const money = item.fen === undefined ? {} : { 'data-amount': item.fen };
    return [
      label(0, top + TEXT + 1, item.label),
      element('rect', { x: 0, y: top + 23, width, height: THICK, class: 'bar', ...money }),
      label(width + 6, top + 23 + THICK - 2, item.words),
    ].join('');
  });
  return {
    svg: drawing(title, items.length * ROW, parts),
    table: {
      head: ['项目', unit],
      rows: items.map((item) => [item.label, item.words]),
      amounts: items.map((item) => [null, item.fen ?? null]),
    },
  };
}
