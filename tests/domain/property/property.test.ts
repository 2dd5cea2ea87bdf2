import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  failedMonths,
  meanScore,
  perHousehold,
  repairGap,
} from '../../../src/domain/property/property.ts';

const money = fc.integer({ min: 0, max: 1_000_000_00 });

describe('a repair paid by three sides', () => {
  it('adds up exactly when the whole is their sum, and only then', () => {
    fc.assert(
      fc.property(money, money, money, fc.integer(), (residents, company, collective, off) => {
        const total = residents + company + collective + off;
        const gap = repairGap({ residents, company, collective, total, households: null });
        expect(gap === 0).toBe(off === 0);
        expect(gap + off).toBe(0);
      }),
    );
  });

  test.each([
    [350_00, 7, 50_00],
    [350_00, null, null],
    [350_00, 0, null],
    [100_00, 3, null],
  ])('%i fen over %s households', (residents, households, each) => {
    const rest = { company: 0, collective: 0, total: residents };
    expect(perHousehold({ residents, households, ...rest })).toBe(each);
  });
});

test.each([
  [[], null],
  [[90_00], 90_00],
  [[90_00, 90_01], 90_01],
  [[80_00, 85_00, 96_50], 87_17],
])('mean of %j is %s', (scores, mean) => {
  expect(meanScore(scores)).toBe(mean);
});

test.each([
  [[80_00, 85_00, 90_00], 85_00, 1],
  [[80_00], null, null],
  [[], 85_00, 0],
])('%j against %s: %s below', (scores, passMark, failed) => {
  expect(failedMonths(scores, passMark)).toBe(failed);
});
