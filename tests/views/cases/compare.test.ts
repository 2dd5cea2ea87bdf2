import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { caseSchema } from '../../../src/intake/case-head.ts';
import { compareCases } from '../../../src/views/cases/compare.ts';
import { realPortal } from '../../support/real-portal.ts';

const head = (village: string, order: number, payers: unknown[]) => ({
  slug: village,
  head: caseSchema.parse({
    order,
    village,
    title: '题目',
    summary: '做的事。',
    figures: ['F279', 'F280', 'F281'],
    payers,
    charts: [
      {
        id: 'a',
        kind: 'bars',
        title: '图',
        note: '注',
        parts: [
          { label: '一', figure: 'F280' },
          { label: '二', figure: 'F281' },
        ],
      },
    ],
  }),
});
const view = compareCases(realPortal(), [
  head('haoshuo', 2, []),
  head('shangenqian', 1, [
    { who: '政府', what: '专项资金', facts: ['F308'] },
    { who: '社会', what: '捐了树' },
  ]),
]);
const cells = (title: string) =>
  view.rows
    .find((row) => row.title === title)
    ?.cells.map(({ words, marks }) => [words, marks.map(({ id }) => id)]);

it('says the same things of every case, in the order of the cases', () => {
  expect(view.cases.map(({ slug }) => slug)).toEqual(['shangenqian', 'haoshuo']);
  for (const row of view.rows) {
    expect(row.cells.map(({ slug }) => slug)).toEqual(['shangenqian', 'haoshuo']);
  }
  expect(cells('多少户、多少人')).toEqual([
    [null, ['F280', 'F281']],
    [null, []],
  ]);
});

it('keeps apart how much, that but not how much, and nothing at all', () => {
  expect(cells('政府出了什么')?.[0]).toEqual(['专项资金', ['F308']]);
  expect(cells('社会出了什么')?.[0]).toEqual(['捐了树（多少没有写明）', []]);
  expect(cells('群众出了什么')?.[0]).toEqual([null, []]);
});

it('divides what was printed by the households of the village, or says why not', () => {
  const [[divided] = [], [silent] = []] = cells('写了的钱，摊到一户') ?? [];
  expect(divided).toBe('争取专项资金，一户约7.1万元（2800余万元 ÷ 393户 ≈ 7.1万元）。');
  expect(silent).toBe('摊不出：来源没有写一共多少钱。');
});

it('refuses a payer who is named twice', () => {
  const twice = [
    { who: '政府', what: '一' },
    { who: '政府', what: '二' },
  ];
  expect(() => head('shangenqian', 1, twice)).toThrow('同一方只写一次');
});

it('has a place in the turned table for each thing that is compared', () => {
  const rules = readFileSync('src/styles/cases.css', 'utf8').matchAll(
    /\.compare tr > :nth-child\((\d+)\) \{\s*order: (\d+);/g,
  );
  // The first column names the case.
  expect(Array.from(rules, ([, column, order]) => [Number(column), Number(order)])).toEqual(
    view.rows.map((_, at) => [at + 2, at + 1]),
  );
});
