import { scaleLinear } from 'd3';
import { type Drawing, drawings, element, keyOf, namedRows } from './svg.ts';

/** Something that went from one value to another; both in the same unit, each in words as well. */
export interface Change {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly beforeWords: string;
  readonly afterWords: string;
}

const EDGE = 8;
const THICK = 14;

/**
 * Before → after: a hollow dot, a filled dot and a line between, from zero, one scale a row since the
 * units differ from row to row.
 */
export function range(
  title: string,
  names: readonly [string, string],
  items: readonly Change[],
): Drawing {
  const dot = (cx: number, cy: number, kind: string): string =>
    element('circle', { cx, cy, r: 6, class: kind });
  const kinds = ['bar hollow', 'bar'] as const;
  const rows = items.map((item) => ({
    words: `${item.label} ${item.beforeWords} → ${item.afterWords}`,
    thick: THICK,
    shape: (x: number, top: number, room: number) => {
      const longest = Math.max(1, item.before, item.after);
      const scale = scaleLinear([0, longest], [x + EDGE, x + room - EDGE]);
      const y = top + THICK / 2;
      const line = (from: number, to: number, kind: string): string =>
        element('line', { x1: scale(from), x2: scale(to), y1: y, y2: y, class: kind });
      return [
        line(0, longest, 'axis'),
        line(item.before, item.after, 'span'),
        dot(scale(item.before), y, kinds[0]),
        dot(scale(item.after), y, kinds[1]),
      ];
    },
  }));
  const [first] = items;
  return {
    svg: drawings(title, (width) => {
      const key = keyOf(
        width,
        names.map((words, at) => ({ words, sign: (x, y) => dot(x + 8, y + 11, kinds[at] ?? '') })),
      );
      const { height, parts } = namedRows(width, rows, key.height);
      return { height, parts: [...key.parts, ...parts] };
    }),
    finding: first ? `${first.label}：${first.beforeWords} → ${first.afterWords}` : '',
    table: {
      head: ['项目', ...names],
      rows: items.map((item) => [item.label, item.beforeWords, item.afterWords]),
    },
  };
}
