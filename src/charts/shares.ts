import { scaleLinear } from 'd3';
import { type Drawing, drawing, element, label, TEXT, WIDTH } from './svg.ts';

/** One share of a whole. */
export interface Share {
  readonly label: string;
  readonly value: number;
  readonly words: string;
}

const THICK = 34;
const LINE = 26;

/**
 * Who bore how much: one bar cut into shares, each cut with its own hatching so that it reads in one
 * colour, and a line for each below, in the same order.
 */
export function shares(title: string, items: readonly Share[]): Drawing {
  const total = items.reduce((sum, item) => sum + item.value, 0);
  const scale = scaleLinear([0, Math.max(1, total)], [0, WIDTH - 2]);
  const percent = (item: Share): string =>
    `${Math.round((item.value * 100) / Math.max(1, total))}%`;
  let from = 0;
  const parts = items.flatMap((item, index) => {
    const x = 1 + scale(from);
    from += item.value;
    const y = THICK + 14 + index * LINE;
    const mark = `share share-${index % 4}`;
    return [
      element('rect', { x, y: 1, width: scale(item.value), height: THICK, class: mark }),
      element('rect', { x: 1, y, width: 16, height: 16, class: mark }),
      label(24, y + TEXT - 1, `${item.label} ${item.words}（${percent(item)}）`),
    ];
  });
  return {
    svg: drawing(title, THICK + 14 + items.length * LINE, parts),
    table: {
      head: ['谁', '多少', '占比'],
      rows: items.map((item) => [item.label, item.words, percent(item)]),
    },
  };
}
