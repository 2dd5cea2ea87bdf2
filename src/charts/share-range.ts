import { scaleLinear } from 'd3';
import type { DrawnShare } from '../views/surveys/village-surveys.ts';
import { type Drawing, drawings, element, label, most, namedRows, TEXT, textWidth } from './svg.ts';

const EDGE = 8;
const THICK = 14;

/** A dot on a line from nought to a hundred for each share, with its range as a bar through it. */
export function shareRange(title: string, items: readonly DrawnShare[]): Drawing {
  // Of how much a row has, and from where to where on the screen the hundred reaches.
  const ends = { from: 0, to: 0 };
  const rows = items.map((item) => ({
    words: `${item.label} ${item.words}`,
    thick: THICK,
    shape: (x: number, top: number, room: number) => {
      [ends.from, ends.to] = [x + EDGE, x + room - EDGE];
      const scale = scaleLinear([0, 1_000], [ends.from, ends.to]);
      const y = top + THICK / 2;
      const line = (from: number, to: number, kind: string): string =>
        element('line', { x1: scale(from), x2: scale(to), y1: y, y2: y, class: kind });
      return [
        line(0, 1_000, 'axis'),
        ...(item.range === null ? [] : [line(...item.range, 'span')]),
        ...(item.share === null
          ? []
          : [element('circle', { cx: scale(item.share), cy: y, r: 6, class: 'bar' })]),
      ];
    },
  }));
  const known = items.flatMap(({ label: name, share, words }) =>
    share === null ? [] : [{ label: name, value: share, words }],
  );
  return {
    svg: drawings(title, (width) => {
      const { height, parts } = namedRows(width, rows);
      const scale = [
        label(ends.from - EDGE, height + TEXT / 2, '0'),
        label(width - textWidth('100'), height + TEXT / 2, '100'),
      ];
      return { height: height + TEXT, parts: [...parts, ...scale] };
    }),
    finding: most(known, '最高'),
    table: {
      head: ['方面', '占比', '误差范围'],
      rows: items.map(({ label: name, words, range }) => [
        name,
        words,
        range === null ? '—' : `${range[0] / 10}% 到 ${range[1] / 10}%`,
      ]),
    },
  };
}
