import { scaleLinear } from 'd3';
import { type Drawing, drawing, element, LINE, label, TEXT, WIDTH } from './svg.ts';

/** Something that went from one value to another; both in the same unit, each in words as well. */
export interface Change {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly beforeWords: string;
  readonly afterWords: string;
}

const ROW = 72;
const EDGE = 8;

/**
 * Before → after: a hollow dot, a filled dot and a line between, from zero, one scale a row since the
 * units differ from row to row.
 */
export function range(
  title: string,
  names: readonly [string, string],
  items: readonly Change[],
): Drawing {
  const parts = items.flatMap((item, index) => {
    const top = index * ROW;
    const scale = scaleLinear([0, Math.max(1, item.before, item.after)], [EDGE, WIDTH - EDGE]);
    const y = top + 32;
    return [
      label(0, top + TEXT, item.label),
      element('line', { x1: EDGE, x2: WIDTH - EDGE, y1: y, y2: y, class: 'axis' }),
      element('line', {
        x1: scale(item.before),
        x2: scale(item.after),
        y1: y,
        y2: y,
        class: 'span',
      }),
      element('circle', { cx: scale(item.before), cy: y, r: 6, class: 'bar hollow' }),
      element('circle', { cx: scale(item.after), cy: y, r: 6, class: 'bar' }),
      label(0, top + 56, `${item.beforeWords} → ${item.afterWords}`),
    ];
  });
  const key = names.flatMap((name, index) => [
    element('circle', {
      cx: 7,
      cy: 11 + index * LINE,
      r: 6,
      class: index === 0 ? 'bar hollow' : 'bar',
    }),
    label(20, TEXT + 1 + index * LINE, name),
  ]);
  const head = 2 * LINE + 8;
  const body = element('g', { transform: `translate(0 ${head})` }, ...parts);
  return {
    svg: drawing(title, head + items.length * ROW, [...key, body]),
    table: {
      head: ['项目', ...names],
      rows: items.map((item) => [item.label, item.beforeWords, item.afterWords]),
    },
  };
}
