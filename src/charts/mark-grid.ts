import type { GridRow, Mark } from '../views/marks.ts';
import { type Drawing, drawing, element, label, TEXT, WIDTH } from './svg.ts';

const ROW = 52;
const CELL = 24;
const KEY = 26;

/**
 * Rows of marks: under each row's name one for each column, so that names stay readable on the narrowest
 * screen. The key says what each mark means, in the order of `words`.
 */
export function markGrid(
  title: string,
  columns: readonly string[],
  words: Readonly<Partial<Record<Mark, string>>>,
  rows: readonly GridRow[],
  first = '事项',
): Drawing {
  const step = columns.length === 0 ? WIDTH : WIDTH / columns.length;
  const centre = (index: number): number => step * (index + 0.5);
  const known = Object.keys(words) as Mark[];
  const key = known.flatMap((state, index) => {
    const x = (index % 2) * (WIDTH / 2);
    const y = Math.floor(index / 2) * KEY;
    return [
      ...mark(x + CELL / 2, y + CELL / 2, state),
      label(x + CELL + 6, y + TEXT + 3, words[state] ?? ''),
    ];
  });
  const keyHeight = Math.ceil(known.length / 2) * KEY + 8;
  const head = columns.map((name, index) =>
    label(centre(index), keyHeight + TEXT, name, { 'text-anchor': 'middle' }),
  );
  const top = keyHeight + TEXT + 12;
  const parts = rows.flatMap((row, at) => [
    label(0, top + at * ROW + TEXT, row.label),
    element('line', {
      x1: 0,
      x2: WIDTH,
      y1: top + (at + 1) * ROW - 6,
      y2: top + (at + 1) * ROW - 6,
      class: 'rule',
    }),
    ...row.cells.flatMap((state, index) =>
      state === null ? [] : mark(centre(index), top + at * ROW + TEXT + 17, state),
    ),
  ]);
  return {
    svg: drawing(title, top + rows.length * ROW, [...key, ...head, ...parts]),
    table: {
      head: [first, ...columns],
      rows: rows.map((row) => [
        row.label,
        ...row.cells.map((state) => (state === null ? '' : (words[state] ?? ''))),
      ]),
    },
  };
}

function mark(x: number, y: number, state: Mark): string[] {
  const half = CELL / 2 - 3;
  switch (state) {
    case 'full':
      return [element('circle', { cx: x, cy: y, r: half, class: 'bar' })];
    case 'half':
      return [
        element('circle', { cx: x, cy: y, r: half, class: 'bar hollow' }),
        element('path', {
          d: `M${x} ${y - half}a${half} ${half} 0 0 1 0 ${2 * half}z`,
          class: 'bar',
        }),
      ];
    case 'cross':
      return [
        element('path', {
          d: `M${x - half} ${y - half}l${2 * half} ${2 * half}m0 ${-2 * half}l${-2 * half} ${2 * half}`,
          class: 'cross',
        }),
      ];
    case 'ring':
      return [element('circle', { cx: x, cy: y, r: 4, class: 'bar hollow' })];
  }
}
