import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judgeLedger, type SchemeRule } from '../../../src/domain/points/judge-ledger.ts';

const RULES: SchemeRule[] = [
  { item: '每户底分', direction: 'start', points: 100 },
  { item: '评上先进', direction: 'add', points: 10 },
  { item: '志愿服务', direction: 'add', points: null },
  { item: '占道经营', direction: 'deduct', points: null },
];
const line = (reason: string, change: number, closing: number, household = 'H1') => ({
  household,
  reason,
  change,
  closing,
});
const START = line('每户底分', 100, 100);
const codes = (...lines: ReturnType<typeof line>[]) =>
  judgeLedger(lines, RULES).map(({ index, code }) => `${index} ${code}`);

describe('one wrong line is named', () => {
  test.each([
    ['a sum that is one off', line('志愿服务', 5, 106), '1 closing'],
    ['a reason the scheme does not have', line('打麻将', 5, 105), '1 reason'],
    ['a deduction that adds', line('占道经营', 5, 105), '1 direction'],
    ['an addition that takes', line('志愿服务', -5, 95), '1 direction'],
    ['a change of nothing', line('志愿服务', 0, 100), '1 direction'],
    ['a value other than the rule', line('评上先进', 11, 111), '1 value'],
    ['a second start', line('每户底分', 100, 200), '1 start'],
    ['an exchange beyond the balance', line('兑换', -101, -1), '1 overdrawn'],
    ['an exchange that gives points', line('兑换', 1, 101), '1 direction'],
  ])('%s', (_, wrong, fault) => {
    expect(codes(START, wrong)).toEqual([fault]);
    const next = line('志愿服务', 2, wrong.closing + 2);
    expect(codes(START, wrong, next)).toEqual([fault]);
  });

  test.each([
    ['the value of the rule', line('评上先进', 10, 110)],
    ['any value where the source prints none', line('志愿服务', 7, 107)],
    ['an exchange of all there is', line('兑换', -100, 0)],
    ['the short name of the start, in another household', line('底分', 100, 100, 'H2')],
  ])('%s passes', (_, right) => {
    expect(codes(START, right)).toEqual([]);
  });

  it('judges sums alone where no scheme is written', () => {
    expect(judgeLedger([line('助老服务', 3, 3)], [])).toEqual([]);
    expect(judgeLedger([line('助老服务', 3, 4)], []).map(({ code }) => code)).toEqual(['closing']);
  });
});

it('finds exactly the closing that was shifted, however households are woven together', () => {
  const change = fc.record({
    household: fc.constantFrom('A', 'B', 'C'),
    by: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (changes, pick, shift) => {
        const at = pick % changes.length;
        const balances = new Map<string, number>();
        const lines = changes.map(({ household, by }, index) => {
          const closing = (balances.get(household) ?? 0) + by + (index === at ? shift : 0);
          balances.set(household, closing);
          return line('志愿服务', by, closing, household);
        });
        expect(codes(...lines)).toEqual([`${at} closing`]);
      },
    ),
  );
});
