import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addedUp, lastPlace } from '../../../src/domain/facts/exactness.ts';
import { type BottomLine, tally } from '../../../src/domain/projects/bottom-line.ts';
import {
  type Contribution,
  fundVerdict,
  onceTogether,
  sumWords,
  worth,
} from '../../../src/domain/projects/funds.ts';

const line: BottomLine = {
  measure: 'funded',
  title: '群众出钱出力',
  percent: 30,
  clause: 'R-XX-02',
  whole: '总投入',
};
const gave = (
  who: string,
  amount: number | null,
  more: Partial<Contribution> = {},
): Contribution => ({
  who,
  byPeople: who === '群众',
  form: 'money',
  amount,
  quantity: null,
  price: null,
  exact: true,
  yearly: false,
  ...more,
});
const labour = (days: number | null, price: number | null): Contribution =>
  gave('群众', null, { form: 'labour', quantity: days === null ? null : days * 100, price });

describe('what the people gave against the whole investment', () => {
  test.each([
    [
      'exactly 30 %',
      [gave('政府', 700_00), gave('群众', 300_00)],
      null,
      'pass',
      '300 元 ÷ 1,000 元 = 30%',
    ],
    ['a fen below', [gave('政府', 700_01), gave('群众', 299_99)], null, 'breach', '≈ 29.9%'],
    [
      'labour valued',
      [gave('政府', 7_000_00), labour(30, 100_00)],
      null,
      'pass',
      '3,000 元 ÷ 10,000 元 = 30%',
    ],
    [
      'labour valued, a fen a day less',
      [gave('政府', 7_000_00), labour(30, 99_99)],
      null,
      'breach',
      '29.9%',
    ],
    [
      'labour without a price',
      [gave('政府', 1_00), labour(300, null)],
      null,
      'cannot-tell',
      '「群众」出工没有单价，折不成钱',
    ],
    [
      'labour without days',
      [gave('政府', 1_00), labour(null, 100_00)],
      null,
      'cannot-tell',
      '出工多少没有写',
    ],
    [
      'an amount of labour that nobody priced',
      [gave('群众', 900_00, { form: 'labour' })],
      null,
      'cannot-tell',
      '没有写',
    ],
    [
      'another payer left out',
      [gave('社区', null), gave('群众', 900_00)],
      null,
      'cannot-tell',
      '「社区」出多少没有写',
    ],
    ['nobody gave anything', [gave('政府', 0), gave('群众', 0)], null, 'cannot-tell', '总投入是 0'],
    ['nothing written', [], 1_000_00, 'cannot-tell', '没有写谁出了多少'],
    [
      'parts that add up to the total',
      [gave('政府', 600_00), gave('群众', 400_00)],
      1_000_00,
      'pass',
      '= 40%',
    ],
    [
      'parts that do not',
      [gave('政府', 500_00), gave('群众', 400_00)],
      1_000_00,
      'cannot-tell',
      '对不上',
    ],
    ['no total but a zero', [gave('群众', 400_00)], 0, 'cannot-tell', '对不上'],
    [
      'a figure that is only 约',
      [
        gave('政府', 28_000_000_00, { exact: false }),
        gave('群众', 110_000_000_00, { exact: false }),
      ],
      null,
      'cannot-tell',
      // Both figures have two digits, and a share of them no more.
      '约占 80%',
    ],
  ] as const)('%s', (_, parts, total, outcome, words) => {
    const verdict = fundVerdict(line, parts, total);
    expect(verdict.because).toContain(words);
    expect(verdict.outcome).toBe(outcome);
  });
});

it('rounds labour to the fen once, half up', () => {
  expect(worth({ ...labour(1, 100_01), quantity: 50 })).toBe(50_01);
  expect(worth({ ...labour(1, 99_99), quantity: 50 })).toBe(50_00);
});

const part = fc.record({
  who: fc.constantFrom('群众', '政府', '企业'),
  amount: fc.nat(1_000_000_00),
});

it('passes exactly when the people gave at least the share', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
      const given = parts.map(({ who, amount }) => gave(who, amount));
      const sum = parts.reduce((all, { amount }) => all + amount, 0);
      const people = parts.reduce((all, { who, amount }) => all + (who === '群众' ? amount : 0), 0);
      const { outcome } = fundVerdict(line, given, null);
      if (sum === 0) return outcome === 'cannot-tell';
      return outcome === (people * 100 >= sum * 30 ? 'pass' : 'breach');
    }),
  );
});

it('never ticks while any part has no worth', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, labourGap) => {
      const gap = labourGap ? labour(10, null) : gave('社会', null);
      const given = [...parts.map(({ who, amount }) => gave(who, amount)), gap];
      return fundVerdict(line, given, null).outcome === 'cannot-tell';
    }),
  );
});

it('does not care in which order the payers stand', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const given = parts.map(({ who, amount }) => gave(who, amount));
      expect(fundVerdict(line, [...given].reverse(), null)).toEqual(fundVerdict(line, given, null));
    }),
  );
});

describe('what is given together', () => {
  const figure = fc.record({
    value: fc.oneof(
      fc.nat(200_000_000_00),
      fc.tuple(fc.nat(999), fc.nat(10)).map(([digits, zeros]) => digits * 10 ** zeros),
    ),
    exact: fc.boolean(),
  });

  it('never has more digits than the least exact part, and is off by less than its last place', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), (figures) => {
        const { value, exact } = addedUp(figures);
        const sum = figures.reduce((all, one) => all + one.value, 0);
        const rough = figures.filter((one) => !one.exact);
        const place = Math.max(1, ...rough.map((one) => lastPlace(one.value)));
        expect(value % place).toBe(0);
        expect(Math.abs(value - sum) * 2).toBeLessThanOrEqual(place === 1 ? 0 : place);
        expect(exact).toBe(rough.length === 0);
      }),
    );
  });

  it('says 约 of a sum that is not exact, and leaves out what is given every year', () => {
    const part = (value: number | null, exact: boolean, yearly = false) => ({
      value,
      exact,
      yearly,
    });
    const people = onceTogether([
      part(110_000_000_00, false),
      part(350_00, true),
      part(null, true),
    ]);
    expect(sumWords(people)).toBe('约 1.1 亿元');
    const state = onceTogether([part(28_000_000_00, false), part(950_000_00, true, true)]);
    expect(sumWords(state)).toBe('约 2,800 万元');
    expect(sumWords(onceTogether([part(350_00, true), part(650_00, true)]))).toBe('1,000.00');
  });
});

it('counts outcomes', () => {
  const verdicts = [
    fundVerdict(line, [gave('群众', 1)], null),
    fundVerdict(line, [gave('政府', 1)], null),
    fundVerdict(line, [], null),
  ];
  expect(tally(verdicts)).toEqual({ pass: 1, breach: 1, 'cannot-tell': 1 });
});
