import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it, test } from 'vitest';
import { bars } from '../../src/charts/bars.ts';
import { climb } from '../../src/charts/climb.ts';
import { dates } from '../../src/charts/dates.ts';
import { flow } from '../../src/charts/flow.ts';
import { markGrid } from '../../src/charts/mark-grid.ts';
import { months } from '../../src/charts/months.ts';
import { outOf } from '../../src/charts/out-of.ts';
import { place } from '../../src/charts/place.ts';
import { range } from '../../src/charts/range.ts';
import { shareRange } from '../../src/charts/share-range.ts';
import { shares } from '../../src/charts/shares.ts';
import { type Drawing, TEXT, textWidth, WIDTHS, wrap } from '../../src/charts/svg.ts';
import { type TreeItem, tree } from '../../src/charts/tree.ts';

const MARKS = { full: '按时', half: '晚了', cross: '没公开', ring: '还没到期' } as const;

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
        { label: '社会捐的，写得很长很长，一行放不下', value: null, words: '多少原文未载' },
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
  [
    'out of',
    () =>
      outOf('参加的户', [
        { label: '改房', part: 30, whole: 120, partWords: '30 户', wholeWords: '全部 120 户' },
        { label: '改院', part: 60, whole: 120, partWords: '60 户', wholeWords: '全部 120 户' },
      ]),
  ],
  [
    'dates',
    () =>
      dates('三个日子', [
        { label: '动工', day: '2022-02-19', words: '2月19日' },
        { label: '装设备', day: '2022-05-02', words: '5月2日' },
        { label: '投产', day: '2022-08-19', words: '8月19日' },
      ]),
  ],
  [
    'mark grid',
    () =>
      markGrid('到期的事项', ['8月', '9月', '10月'], MARKS, [
        { label: '收支明细（逐笔）', cells: ['full', 'half', 'cross'] },
        { label: '债权债务', cells: [null, null, 'ring'] },
      ]),
  ],
  [
    'tree',
    () => {
      const item = (name: string, below: TreeItem[] = []): TreeItem => ({
        name,
        words: '负责：党小组组长 · 66 户 · 写得很长很长，一行放不下',
        below,
      });
      return tree('谁管谁', '从上到下', [
        item('党委 <一>', [
          item('党支部', [item('党小组', [item('中心户', [item('再下一层')])]), item('另一组')]),
        ]),
        item('村委会'),
      ]);
    },
  ],
  [
    'flow',
    () => {
      const step = { step: '验收', by: '乡镇和区直部门一起到现场看', due: null, otherwise: null };
      return flow('怎么办', [
        { ...step, number: 1 },
        { ...step, number: 2, due: '五个工作日', otherwise: '整改后再验，写得很长，一行放不下' },
      ]);
    },
  ],
  [
    'climb',
    () =>
      climb(
        '各月付的钱',
        Array.from({ length: 14 }, (_, at) => ({
          label: `${(at % 12) + 1}月`,
          month: `月 ${at}`,
          paid: 10_000_00,
          cumulative: (at + 1) * 10_000_00,
        })),
        1_000_000_00,
      ),
  ],
  [
    'place',
    () =>
      place('一格一户', {
        counts: [
          { label: '全村', value: 393, words: '393 户' },
          { label: '改了房', value: 390, words: '390 户' },
        ],
        around: [
          { side: 'behind', label: '屋后是写得很长很长、一行放不下的一座岛', words: '' },
          { side: 'through', label: '国道', words: '209 国道' },
          { side: 'east', label: '水沟', words: '' },
          { side: 'before', label: '门前是江', words: '' },
        ],
      }),
  ],
  [
    'share range',
    () =>
      shareRange('满意度', [
        { label: '社会 <风气>', share: 742, range: [639, 824], words: '74.2%' },
        {
          label: '方面的名字写得很长很长很长很长，一行放不下',
          share: null,
          range: null,
          words: '不公开',
        },
      ]),
  ],
];

describe.each(examples)('%s', (_, draw) => {
  const { svg, finding, table } = draw();
  const root = parse(svg);
  const drawn = root.querySelectorAll('svg');

  it('is drawn for each width, and says what its numbers come to', () => {
    expect(drawn.map((one) => one.getAttribute('viewBox')?.split(' ')[2])).toEqual(
      Object.values(WIDTHS).map(String),
    );
    expect(finding).not.toMatch(/^$|undefined|NaN/);
  });

  it('has for each row of its table a mark that gives its values', () => {
    for (const one of drawn) {
      const marked = one
        .querySelectorAll('[data-row]')
        .map((mark) => mark.getAttribute('data-row'));
      expect(new Set(marked)).toEqual(new Set(table.rows.map((_, at) => String(at))));
    }
  });

  it('says in words what it shows, and gives its numbers as a table', () => {
    expect(root.querySelector('svg')?.getAttribute('role')).toBe('img');
    expect(root.querySelector('title')?.text).not.toBe('');
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row).toHaveLength(table.head.length);
  });

  it('keeps every text inside the drawing and no smaller than 14 px', () => {
    expect(TEXT).toBeGreaterThanOrEqual(14);
    for (const one of drawn) {
      const whole = Number(one.getAttribute('viewBox')?.split(' ')[2]);
      for (const text of one.querySelectorAll('text')) {
        const centred = text.getAttribute('text-anchor') === 'middle';
        const x = Number(text.getAttribute('x'));
        const width = textWidth(text.text);
        expect(centred ? x - width / 2 : x).toBeGreaterThanOrEqual(0);
        expect(centred ? x + width / 2 : x + width).toBeLessThanOrEqual(whole);
      }
    }
  });

  it('prints no text over another', () => {
    for (const one of drawn) expect(crossing(one)).toEqual([]);
  });

  it('is the same every time, with no style of its own', () => {
    expect(draw().svg).toBe(svg);
    expect(svg).not.toMatch(/style=|NaN|undefined/);
  });
});

/** Pairs of texts of which one lies on the other, by the room that letters take. */
function crossing(svg: HTMLElement): string[] {
  const boxes = svg.querySelectorAll('text').map((text) => {
    const width = textWidth(text.text);
    const centred = text.getAttribute('text-anchor') === 'middle';
    const left = Number(text.getAttribute('x')) - (centred ? width / 2 : 0);
    return { words: text.text, left, right: left + width, y: Number(text.getAttribute('y')) };
  });
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          Math.abs(one.y - other.y) < TEXT && one.left < other.right && other.left < one.right,
      )
      .map((other) => `${one.words} × ${other.words}`),
  );
}

/** The drawing for phones alone. */
function phone(drawing: Drawing): HTMLElement {
  return parse(drawing.svg).querySelector('svg') as HTMLElement;
}

function rects(drawing: Drawing, selector: string): number[] {
  return phone(drawing)
    .querySelectorAll(selector)
    .map((rect) => Number(rect.getAttribute('width')));
}

it('draws bars from zero, as long as their values', () => {
  const [long = 0, short = 0] = rects(examples[0]?.[1]() as Drawing, 'rect.bar');
  expect(long / short).toBeCloseTo(2, 1);
});

it('cuts the whole into its shares', () => {
  const drawing = examples[1]?.[1]() as Drawing;
  const [one = 0, three = 0] = rects(drawing, 'rect[height="34"]');
  expect(three / one).toBeCloseTo(3, 1);
  expect(drawing.table.rows).toEqual([
    ['专项资金', '1 万元', '25%'],
    ['群众 <投入>', '3 万元', '75%'],
    ['社会捐的，写得很长很长，一行放不下', '多少原文未载', ''],
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
  expect(outOf('没有', []).svg).not.toContain('NaN');
  expect(dates('没有', []).svg).not.toContain('NaN');
});

it('gives a share of unknown size no place in the bar', () => {
  const drawing = examples[1]?.[1]() as Drawing;
  expect(rects(drawing, 'rect[height="34"]')).toHaveLength(2);
  expect(rects(drawing, 'rect.unknown')).toEqual([16]);
});

it('fills the part within the whole, on one scale for all rows', () => {
  const widths = rects(examples[4]?.[1]() as Drawing, 'rect');
  const [whole = 0, quarter = 0, , half = 0] = widths;
  expect(whole / quarter).toBeCloseTo(4, 1);
  expect(whole / half).toBeCloseTo(2, 1);
});

it('sets days as far apart as they are, and counts them', () => {
  const drawing = examples[5]?.[1]() as Drawing;
  const [first = 0, second = 0, third = 0] = phone(drawing)
    .querySelectorAll('circle')
    .map((dot) => Number(dot.getAttribute('cy')));
  expect((third - first) / (second - first)).toBeCloseTo(181 / 72, 1);
  expect(drawing.table.rows.map((row) => row[2])).toEqual([
    '0 天',
    '72 天（推算）',
    '181 天（推算）',
  ]);
});

it('leads a failed step back to the one before, and says so', () => {
  const step = { step: '验收', by: '乡镇', due: null, otherwise: null };
  const drawn = phone(
    flow('怎么办', [
      { ...step, number: 1 },
      { ...step, number: 2, otherwise: '整改后再验' },
    ]),
  );
  expect(drawn.querySelectorAll('path.branch')).toHaveLength(2);
  expect(drawn.querySelectorAll('path.branch.failing')).toHaveLength(1);
  expect(drawn.querySelector('desc')?.text).toBe(
    '第1步，验收：乡镇。第2步，验收：乡镇，整改后再验',
  );
});

test.each([
  ['一二三四五六', 45, ['一二三', '四五六']],
  ['共 2205 元整', 60, ['共 2205', '元整']],
  ['2,205,000.00', 15, ['2,205,000.00']],
  ['', 45, []],
])('wraps %s into %i px', (words, room, lines) => {
  expect(wrap(words, room)).toEqual(lines);
});

it('draws each mark in a shape of its own, and nothing where there is nothing to mark', () => {
  const drawing = markGrid('到期的事项', ['8月'], MARKS, [{ label: '债权债务', cells: [null] }]);
  const shapes = phone(drawing).querySelectorAll('circle, path');
  // The key alone: a disc, a half disc over a ring, a cross and a small ring.
  const names = shapes.map(({ rawTagName }) => rawTagName);
  expect(names).toEqual(['circle', 'circle', 'path', 'path', 'circle']);
  expect(drawing.table.rows).toEqual([['债权债务', '']]);
});

it('climbs month by month on top of what was paid before, below the line of the whole sum', () => {
  const items = [
    { label: '9月', month: '2022年9月', paid: 100, cumulative: 100 },
    { label: '10月', month: '2022年10月', paid: 300, cumulative: 400 },
  ];
  const root = phone(climb('付的钱', items, 800));
  const number = (element: Element | null, name: string): number =>
    Number(element?.getAttribute(name));
  const [first, second] = root.querySelectorAll('rect[data-amount]');
  expect([first, second].map((rect) => rect?.getAttribute('data-amount'))).toEqual(['100', '300']);
  const earlier = root.querySelector('[data-row] rect.hollow');
  const height = (rect: unknown): number => number(rect as Element, 'height');
  expect(height(second) / height(first)).toBeCloseTo(3, 1);
  expect(height(earlier)).toBeCloseTo(height(first), 1);
  const limit = number(root.querySelectorAll('.limit').at(-1) as unknown as Element, 'y1');
  const base = number(root.querySelector('.axis') as unknown as Element, 'y1');
  expect((base - limit) / height(first)).toBeCloseTo(8, 1);
  expect(climb('付的钱', items, null).svg).not.toContain('limit');
  expect(climb('付的钱', items, 800).finding).toBe('到2022年10月一共 4 元，占资金总额 50%');
});

it('joins each box of a tree but the tops to the one above, and says what is drawn', () => {
  const item = (name: string, ...below: TreeItem[]): TreeItem => ({ name, words: '', below });
  const drawn = tree('谁管谁', '说明 <一>', [item('甲', item('乙', item('丙'))), item('丁')]);
  const root = phone(drawn);
  expect(root.querySelector('desc')?.text).toBe('说明 <一>');
  expect(root.querySelectorAll('rect.top')).toHaveLength(2);
  expect(root.querySelectorAll('path')).toHaveLength(2);
  expect(drawn.table.rows.map(([name, parent]) => [name, parent])).toEqual([
    ['甲', ''],
    ['乙', '甲'],
    ['丙', '乙'],
    ['丁', ''],
  ]);
});

it('breaks lines without losing a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'村内公示5天，。a') }),
      fc.integer({ min: 30, max: 300 }),
      (text, room) => {
        const lines = wrap(text, room);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(line).not.toBe('');
      },
    ),
  );
});

it('draws one square for each that is counted, none of them twice', () => {
  const { svg } = place('一格一户', {
    counts: [393, 390, 156].map((value) => ({ label: `${value}`, value, words: '' })),
    around: [],
  });
  for (const one of parse(svg).querySelectorAll('svg')) {
    // A row is a line with a dash of 7 every 9.
    const starts = one
      .querySelectorAll('.place:not(.in)')
      .map((path) =>
        Array.from(path.getAttribute('d')?.matchAll(/M(\S+) (\S+)h(\S+?)(?=M|$)/g) ?? []).flatMap(
          ([, x, y, long]) =>
            Array.from({ length: (Number(long) + 2) / 9 }, (_, at) => `${Number(x) + 9 * at} ${y}`),
        ),
      );
    expect(starts.map(({ length }) => length)).toEqual([3, 234, 156]);
    expect(new Set(starts.flat()).size).toBe(393);
  }
});
