import { expect, it } from 'vitest';
import {
  type Column,
  cellMarks,
  contentOf,
  footOf,
  headMarks,
  partsOf,
  shownColumns,
} from '../../src/views/table.ts';

interface Row {
  readonly who: string;
  readonly fen: number | null;
  readonly counts: readonly number[];
}
const rows: Row[] = [
  { who: '甲', fen: 1250, counts: [1, 2] },
  { who: '乙', fen: null, counts: [3, 4] },
];
const whole: readonly (Column<Row> | false)[] = [
  { head: '谁', cell: ({ who }) => who },
  false,
  { head: ['春', '秋'], num: true, cell: ({ counts }, at) => counts[at], total: [4, 6] },
  { head: '钱（元）', fen: ({ fen }) => fen, none: '未载', total: 1250 },
  { head: '注', look: 'row', cell: () => '' },
];
const columns = shownColumns(whole);

it('leaves out what is false and makes as many columns as there are heads', () => {
  expect(columns.map(({ head }) => head)).toEqual(['谁', '春', '秋', '钱（元）', '注']);
  expect(columns.map((column) => rows.map((row) => contentOf(column, row)))).toEqual([
    ['甲', '乙'],
    [1, 3],
    [2, 4],
    ['12.50', '未载'],
    ['', ''],
  ]);
});

it('sets figures and amounts to the right', () => {
  const looks = [undefined, 'num', 'num', 'num', 'row'];
  expect(columns.map((column) => cellMarks(column, rows[0] as Row).class)).toEqual(looks);
  expect(columns.map((column) => headMarks(column).class)).toEqual([
    ...looks.slice(0, 4),
    undefined,
  ]);
});

it('names the totals under the columns before the first of them, and marks those of money alone', () => {
  const { span, cells } = footOf(columns);
  expect(span).toBe(1);
  expect(cells.map(({ marks, words }) => [marks['data-total'], words])).toEqual([
    [undefined, 4],
    [undefined, 6],
    [1250, '12.50'],
    [undefined, undefined],
  ]);
  expect(footOf(columns.slice(0, 1))).toEqual({ span: 1, cells: [] });
  expect(footOf(columns.slice(3).toReversed()).span).toBe(1);
});

it('keeps the rows of a part together, in the order the parts come up', () => {
  expect(partsOf(rows, ({ fen }) => (fen === null ? 'open' : 'paid'))).toEqual([
    ['paid', [rows[0]]],
    ['open', [rows[1]]],
  ]);
  expect(partsOf(rows, undefined)).toEqual([[undefined, rows]]);
});
