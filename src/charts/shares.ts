import { scaleLinear } from 'd3';
import { type Drawing, drawing, element, paragraph, TEXT, WIDTH } from './svg.ts';

/** One share of a whole; without a value it took part, but nobody printed how much. */
export interface Share {
  readonly label: string;
  readonly value: number | null;
  readonly words: string;
}

const THICK = 34;
const KEY = 24;

/**
 * Who bore how much: one bar cut into shares, each cut with its own tone so that it reads in one
 * colour, and a line for each below, in the same order. Shares of unknown size stand in the list with
 * an empty, dashed mark and have no place in the bar.
 */
export function shares(title: string, items: readonly Share[]): Drawing {
  const total = items.reduce((sum, item) => sum + (item.value ?? 0), 0);
  const scale = scaleLinear([0, Math.max(1, total)], [0, WIDTH - 2]);
  const percent = (item: Share): string =>
    item.value === null ? '' : `${Math.round((item.value * 100) / Math.max(1, total))}%`;
  let from = 0;
  let y = THICK + 14 + TEXT;
  const parts = items.map((item, index) => {
    const mark = item.value === null ? 'share unknown' : `share share-${index % 4}`;
    const cut =
      item.value === null
        ? ''
        : element('rect', {
            x: 1 + scale(from),
            y: 1,
            width: scale(item.value),
            height: THICK,
            class: mark,
          });
    from += item.value ?? 0;
    const key = element('rect', { x: 1, y: y - TEXT + 1, width: 16, height: 16, class: mark });
    const share = percent(item);
    const said = `${item.label} ${item.words}${share && !item.words.endsWith('%') ? `（${share}）` : ''}`;
    const { svg, next } = paragraph(KEY, y, said, WIDTH - KEY);
    y = next;
    return cut + key + svg;
  });
  return {
    svg: drawing(title, y - TEXT + 2, parts),
    table: {
      head: ['谁', '多少', '占比'],
      rows: items.map((item) => [item.label, item.words, percent(item)]),
    },
  };
}
