import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { BottomLine } from '../../../src/domain/projects/bottom-line.ts';
import { type Heads, headVerdict } from '../../../src/domain/projects/heads.ts';

const line: BottomLine = {
  measure: 'joined',
  title: '参与户',
  percent: 50,
  clause: 'R-XX-01',
  whole: '总户数',
};
const heads = (count: number | null, more: Partial<Heads> = {}): Heads => ({
  who: '全村',
  count,
  unit: 'household',
  households: [],
  apart: false,
  exact: true,
  unsure: null,
  ...more,
});

describe('heads against a bottom line', () => {
  test.each([
    ['exactly half', [heads(150)], 300, 'pass', '150 户 ÷ 300 户 = 50%'],
    ['one below', [heads(149)], 300, 'breach', '149 户 ÷ 300 户 ≈ 49.6%'],
    ['one above', [heads(151)], 300, 'pass', '≈ 50.3%'],
    ['half of an odd number, cut', [heads(150)], 301, 'breach', '≈ 49.8%'],
    ['half of an odd number, over', [heads(151)], 301, 'pass', '≈ 50.1%'],
    ['a hair below never reads as 50 %', [heads(499_999)], 1_000_000, 'breach', '≈ 49.9%'],
    ['everybody', [heads(300)], 300, 'pass', '= 100%'],
    ['nobody', [heads(0)], 300, 'breach', '= 0%'],
    ['no denominator', [heads(150)], null, 'cannot-tell', '没有分母'],
    ['zero denominator', [heads(0)], 0, 'cannot-tell', '是 0，不能做分母'],
    ['more than nobody of nobody', [heads(3)], 0, 'cannot-tell', '是 0，不能做分母'],
    ['nothing counted', [], 300, 'cannot-tell', '多少没有写'],
    ['a part left out', [heads(200), heads(null, { who: '二组' })], 300, 'cannot-tell', '「二组」'],
    ['a figure that is only 约', [heads(200, { exact: false })], 300, 'cannot-tell', '只有约数'],
    ['more than all', [heads(301)], 300, 'cannot-tell', '比总数 300 户还多'],
    ['people among households', [heads(200, { unit: 'person' })], 300, 'cannot-tell', '不是户'],
    [
      'two groups that may overlap',
      [heads(160), heads(20)],
      300,
      'cannot-tell',
      '至少 160 户，至多 180 户',
    ],
    [
      'two groups apart',
      [heads(100, { apart: true }), heads(50, { apart: true })],
      300,
      'pass',
      '150 户 ÷ 300 户',
    ],
    [
      'one of two said to be apart',
      [heads(100, { apart: true }), heads(60)],
      300,
      'cannot-tell',
      '重复',
    ],
    [
      'listed, nobody twice',
      [heads(2, { households: ['H1', 'H2'] }), heads(1, { households: ['H3'] })],
      6,
      'pass',
      '3 户 ÷ 6 户 = 50%',
    ],
    [
      'a household in two lists',
      [
        heads(2, { households: ['H1', 'H2'], apart: true }),
        heads(2, { households: ['H2', 'H3'], apart: true }),
      ],
      6,
      'cannot-tell',
      '有 1 户算了两次',
    ],
    [
      'a household twice in one list',
      [heads(3, { households: ['H1', 'H1', 'H2'] })],
      6,
      'cannot-tell',
      '算了两次',
    ],
    [
      'a list of another length',
      [heads(5, { households: ['H1', 'H2'] })],
      6,
      'cannot-tell',
      '不一样',
    ],
  ] as const)('%s', (_, parts, total, outcome, words) => {
    const verdict = headVerdict(line, parts, total, 'household');
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.because).toContain(words);
  });
});

it('passes exactly when the part is at least the share of a whole that is not zero', () => {
  fc.assert(
    fc.property(
      fc.nat(2_000_000),
      fc.nat(1_000_000),
      fc.integer({ min: 1, max: 100 }),
      (total, count, percent) => {
        const { outcome } = headVerdict({ ...line, percent }, [heads(count)], total);
        if (total === 0 || count > total) return outcome === 'cannot-tell';
        return outcome === (count * 100 >= total * percent ? 'pass' : 'breach');
      },
    ),
  );
});

it('never ticks when two groups are not said to be apart, however large they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500), { minLength: 2, maxLength: 6 }),
      fc.nat(1000),
      (counts, total) => {
        const parts = counts.map((count) => heads(count));
        return headVerdict(line, parts, total).outcome === 'cannot-tell';
      },
    ),
  );
});

it('never says 50% or more in words of what falls short', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.nat(5_000_000), (total, count) => {
      const verdict = headVerdict(line, [heads(Math.min(count, total))], total);
      const said = Number(/ ([\d.]+)%，/.exec(verdict.because)?.[1]);
      return verdict.outcome === 'breach' ? said < 50 : said >= 50;
    }),
  );
});

it('finds any household that is listed twice', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(900), { minLength: 2, maxLength: 40 }),
      fc.nat(39),
      (numbers, at) => {
        const listed = numbers.map((number) => `H${number}`);
        const again = listed[at % listed.length] ?? '';
        const parts = [
          heads(listed.length, { households: listed, apart: true }),
          heads(1, { households: [again], apart: true }),
        ];
        return headVerdict(line, parts, 10_000).outcome === 'cannot-tell';
      },
    ),
  );
});
