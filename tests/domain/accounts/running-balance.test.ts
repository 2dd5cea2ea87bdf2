import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { followBalance } from '../../../src/domain/accounts/running-balance.ts';
import { outOfOrder } from '../../../src/domain/day-order.ts';

const step = (change: number, declared: number | null = null) => ({ change, declared });

test.each([
  ['all that follows', [step(5, 15), step(-3, 12)], []],
  ['nothing declared', [step(5), step(-3)], []],
  [
    'a balance mistyped',
    [step(5, 16), step(-3, 12)],
    [{ at: 0, computed: 15, declared: 16, wrong: 'declared' }],
  ],
  [
    'a change mistyped',
    [step(6, 15), step(-3, 12)],
    [{ at: 0, computed: 16, declared: 15, wrong: 'change' }],
  ],
  [
    'the last one',
    [step(5, 15), step(-3, 13)],
    [{ at: 1, computed: 12, declared: 13, wrong: 'either' }],
  ],
  [
    'a change somewhere before',
    [step(6), step(0, 15), step(-3, 12)],
    [{ at: 1, computed: 16, declared: 15, wrong: 'change' }],
  ],
] as const)('reads %s', (_, steps, faults) => {
  expect(followBalance(10, steps)).toEqual(faults);
});

it('names one step for one slip, wherever declared balances stand', () => {
  const steps = fc.array(fc.record({ by: fc.integer({ min: -99, max: 99 }), told: fc.boolean() }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(steps, fc.nat(), fc.integer({ min: 1, max: 500 }), (drawn, pick, shift) => {
      let balance = 7;
      const right = drawn.map(({ by, told }) => {
        balance += by;
        return step(by, told ? balance : null);
      });
      expect(followBalance(7, right)).toEqual([]);
      const at = pick % right.length;
      const next = right.findIndex(({ declared }, index) => index >= at && declared !== null);
      const wrong = right.map((own, index) =>
        index === at ? { ...own, change: own.change + shift } : own,
      );
      expect(followBalance(7, wrong).map((fault) => fault.at)).toEqual(next === -1 ? [] : [next]);
    }),
  );
});

test.each([
  [['2022-01-01', '2022-01-01', '2022-02-01'], []],
  [['2022-01-01', '2022-03-01', '2022-02-01'], [2]],
  [['2022-01-01', '2022-12-01', '2022-03-01', '2022-04-01'], [1]],
  [['2022-02-01', '2022-03-01', '2021-04-01', '2022-04-01'], [2]],
  [[], []],
])('names the days out of order in %j', (days, wrong) => {
  expect(outOfOrder(days)).toEqual(wrong);
});
