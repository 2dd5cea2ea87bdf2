import { scaleLinear } from 'd3';
import { type Drawing, drawings, element, markOf, most, paragraph, TEXT } from './svg.ts';

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
  const percent = (item: Share): string =>
    item.value === null ? '' : `${Math.round((item.value * 100) / Math.max(1, total))}%`;
  const saying = (item: Share): string => {
    const share = percent(item);
    return `${item.label} ${item.words}${share && !item.words.endsWith('%') ? `（${share}）` : ''}`;
  };
  const draw = (width: number) => {
    const scale = scaleLinear([0, Math.max(1, total)], [0, width - 2]);
    let from = 0;
    let y = THICK + 14 + TEXT;
    const parts = items.map((item, index) => {
      const look = item.value === null ? 'share unknown' : `share share-${index % 4}`;
      const square = { height: THICK, class: look, x: 1 + scale(from), y: 1 };
      const cut =
        item.value === null ? '' : element('rect', { ...square, width: scale(item.value) });
      from += item.value ?? 0;
      const key = element('rect', { x: 1, y: y - TEXT + 1, width: 16, height: 16, class: look });
      const { svg, next } = paragraph(KEY, y, saying(item), width - KEY);
      y = next;
      return markOf(index, cut, key, svg);
    });
    return { height: y - TEXT + 2, parts };
  };
  return {
    svg: drawings(title, draw),
    finding: findingOf(items, percent),
    table: {
      head: ['谁', '多少', '占比'],
      rows: items.map((item) => [item.label, item.words, percent(item)]),
    },
  };
}

/** Shares are told as such only where the whole is known. */
function findingOf(items: readonly Share[], percent: (item: Share) => string): string {
  const known = items.flatMap((item) =>
    item.value === null ? [] : [{ ...item, value: item.value }],
  );
  if (known.length < items.length) {
    const found = most(known);
    return found && `写明了的里面，${found}`;
  }
  return most(known.map((item) => ({ ...item, words: `占 ${percent(item)}` })));
}
