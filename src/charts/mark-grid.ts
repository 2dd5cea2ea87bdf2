import type { GridRow, Mark } from '../views/marks.ts';
import {
  ABREAST,
  columnName,
  type Drawing,
  drawings,
  element,
  everyNth,
  keyOf,
  LINE,
  paragraph,
  TEXT,
} from './svg.ts';

const CELL = 24;

/**
 * Rows of marks: under each row's name one for each column, so that names stay readable on the narrowest
 * screen; columns that have no room stand below the others. The key says what each mark means, in the
 * order of `words`.
 */
export function markGrid(
  title: string,
  columns: readonly string[],
  words: Readonly<Partial<Record<Mark, string>>>,
  rows: readonly GridRow[],
  first = '事项',
): Drawing {
  const known = Object.keys(words) as Mark[];
  const all = rows.flatMap((row) => row.cells);
  const counted = known.flatMap((state) => {
    const count = all.filter((cell) => cell === state).length;
    return count === 0 ? [] : [`${words[state]} ${count} 处`];
  });
  return {
    svg: drawings(title, (width) => {
      const signs = known.map((state) => ({
        words: words[state] ?? '',
        sign: (x: number, y: number) => mark(x + 9, y + 10, state).join(''),
      }));
      const key = keyOf(width, signs);
      const most = Math.max(
        1,
        Math.floor(columns.length / everyNth(columns, (width - besides(width)) / columns.length)),
      );
      const parts = [...key.parts];
      let height = key.height;
      for (let from = 0; from < columns.length; from += most) {
        const some = rows.map(({ label: name, cells }) => ({
          label: name,
          cells: cells.slice(from, from + most),
        }));
        const block = blockOf(width, height, columns.slice(from, from + most), some, most);
        parts.push(...block.parts);
        height = block.height;
      }
      return { height, parts };
    }),
    finding: counted.join('；'),
    table: {
      head: [first, ...columns],
      rows: rows.map((row) => [
        row.label,
        ...row.cells.map((state) => (state === null ? '' : (words[state] ?? ''))),
      ]),
    },
  };
}

/** How much of the width is for names, where there is room for them beside the marks. */
function besides(width: number): number {
  return width < ABREAST ? 0 : width * 0.45;
}

/** Some of the columns with all rows, from `top` down. */
function blockOf(
  width: number,
  top: number,
  columns: readonly string[],
  rows: readonly GridRow[],
  places: number,
) {
  const left = besides(width);
  const centre = (index: number): number => left + ((width - left) / places) * (index + 0.5);
  const parts = columns.map((name, index) => columnName(centre(index), top + TEXT, name, width));
  let y = top + LINE;
  rows.forEach((row, at) => {
    const from = y;
    const said = paragraph(0, y + TEXT, row.label, left === 0 ? width : left - TEXT);
    const middle = left === 0 ? said.next - TEXT + CELL / 2 - 1 : y + CELL / 2;
    const marks = row.cells.flatMap((state, index) =>
      state === null ? [] : mark(centre(index), middle, state),
    );
    y = Math.max(middle + CELL / 2, left === 0 ? 0 : said.next - TEXT) + 4;
    const rule = element('line', { x1: 0, x2: width, y1: y, y2: y, class: 'rule' });
    y += 4;
    // How high a row is, for a script that takes rows out.
    const own = { 'data-row': at, 'data-high': y - from };
    parts.push(element('g', own, said.svg, ...marks, rule));
  });
  return { height: y + 8, parts };
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
