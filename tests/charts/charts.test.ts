import { parse } from 'node-html-parser';
import { describe, expect, it, test } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import { months } from '../../src/charts/months.ts';
import { range } from '../../src/charts/range.ts';
import { shares } from '../../src/charts/shares.ts';
import { type Drawing, TEXT, textWidth, WIDTH } from '../../src/charts/svg.ts';

const examples: readonly [string, () => Drawing][] = [
  [
    'bars',
    () =>
      bars('每一步的户数', '户数', [
        { label: '申报', value: 290, words: '290 户' },
        { label: '兑付', value: 145, words: '145 户' },
      ]),
  ],
  [
    'shares',
    () =>
      shares('谁出的钱', [
        { label: '专项资金', value: 1, words: '1 万元' },
        { label: '群众 <投入>', value: 3, words: '3 万元' },
      ]),
  ],
  [
    'months',
    () =>
      months('各月收支', [
        { label: '7月', income: 20_000_00, expense: 10_000_00 },
        { label: '8月', income: 5_000_00, expense: 0 },
      ]),
  ],
  [
    'range',
    () =>
      range(
        '前后',
        ['以前', '以后'],
        [{ label: '户数', before: 50, after: 100, beforeWords: '50 户', afterWords: '100 户' }],
      ),
  ],
];

describe.each(examples)('%s', (_, draw) => {
  const { svg, table } = draw();
  const root = parse(svg);

  it('says in words what it shows, and gives its numbers as a table', () => {
    expect(root.querySelector('svg')?.getAttribute('role')).toBe('img');
    expect(root.querySelector('title')?.text).not.toBe('');
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });

  it('keeps every text inside the drawing and no smaller than 14 px', () => {
    expect(TEXT).toBeGreaterThanOrEqual(14);
    for (const text of root.querySelectorAll('text')) {
      const centred = text.getAttribute('text-anchor') === 'middle';
      const x = Number(text.getAttribute('x'));
      const width = textWidth(text.text);
      expect(centred ? x - width / 2 : x).toBeGreaterThanOrEqual(0);
      expect(centred ? x + width / 2 : x + width).toBeLessThanOrEqual(WIDTH);
    }
  });

  it('is the same every time, with no style of its own', () => {
    expect(draw().svg).toBe(svg);
    expect(svg).not.toMatch(/style=|NaN|undefined/);
  });
});

function rects(drawing: Drawing, selector: string): number[] {
  return parse(drawing.svg)
    .querySelectorAll(selector)
    .map((rect) => Number(rect.getAttribute('width')));
}

it('draws bars from zero, as long as their values', () => {
  const [long = 0, short = 0] = rects(examples[0]?.[1]() as Drawing, 'rect.bar');
  expect(long / short).toBeCloseTo(2, 1);
});

it('cuts the whole into its shares', () => {
  const drawing = examples[1]?.[1]() as Drawing;
  const [one = 0, , three = 0] = rects(drawing, 'rect');
  expect(three / one).toBeCloseTo(3, 1);
  expect(drawing.table.rows).toEqual([
    ['专项资金', '1 万元', '25%'],
    ['群众 <投入>', '3 万元', '75%'],
  ]);
  expect(drawing.svg).toContain('群众 &lt;投入&gt;');
});

it('carries the amounts of months, to be tied out', () => {
  const drawing = examples[2]?.[1]() as Drawing;
  const amounts = parse(drawing.svg)
    .querySelectorAll('[data-amount]')
    .map((rect) => Number(rect.getAttribute('data-amount')));
  expect(amounts).toEqual([2_000_000, 1_000_000, 500_000, 0]);
});

test('a chart of nothing is an empty drawing, not a fault', () => {
  expect(bars('没有', '户', []).svg).toContain('<svg');
  expect(shares('没有', []).table.rows).toEqual([]);
  expect(months('没有', []).svg).not.toContain('NaN');
});
