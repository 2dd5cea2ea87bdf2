import { expect, it } from 'vitest';
import { paceOf, paidByMonth } from '../../../src/domain/payouts/pace.ts';
import { payout } from '../../support/payouts.ts';

const on = (day: string | null, paid: number) => payout({ stages: { paid: day }, paid });

it('adds up money month by month and leaves no month out', () => {
  const rows = [on('2022-09-28', 100), on('2022-09-01', 50), on('2022-11-30', 7), on(null, 9)];
  expect(paidByMonth(rows, '2022-12-15')).toEqual([
    { month: '2022-09', paid: 150, cumulative: 150 },
    { month: '2022-10', paid: 0, cumulative: 150 },
    { month: '2022-11', paid: 7, cumulative: 157 },
    { month: '2022-12', paid: 0, cumulative: 157 },
  ]);
  expect(paidByMonth([], '2022-12-15')).toEqual([]);
});

it.each([
  // 900 fen in 90 days are 10 a day: 100 fen last ten days, 101 an eleventh.
  ['an even pace', 100, [on('2022-12-01', 900)], '2022-12-25'],
  ['one fen more', 101, [on('2022-12-01', 900)], '2022-12-26'],
  ['the first day of the window', 100, [on('2022-09-17', 900)], '2022-12-25'],
  ['over new year', 200, [on('2022-12-15', 900)], '2023-01-04'],
])('tells the day the money is gone: %s', (_what, left, rows, expected) => {
  expect(paceOf(left, rows, '2022-12-15')).toMatchObject({ kind: 'runs-out', on: expected });
});

it.each([
  ['no sum set', null, [on('2022-12-01', 900)], '规则没有定资金总额'],
  ['paid a day before the window', 100, [on('2022-09-16', 900)], '最近 90 天没有付过钱'],
  ['paid after the day spoken of', 100, [on('2022-12-16', 900)], '最近 90 天没有付过钱'],
  ['next to nothing', 10_000_000_00, [on('2022-12-01', 1)], '一百年也用不完'],
])('cannot tell: %s', (_what, left, rows, why) => {
  const pace = paceOf(left, rows, '2022-12-15');
  expect(pace.kind === 'cannot-tell' ? pace.why : pace.kind).toContain(why);
});

it('says when nothing is left, and by how much it went over', () => {
  expect(paceOf(0, [], '2022-12-15')).toEqual({ kind: 'used-up', over: 0 });
  expect(paceOf(-5, [], '2022-12-15')).toEqual({ kind: 'used-up', over: 5 });
});

it('counts exactly with sums beyond what a product of numbers can hold', () => {
  const pace = paceOf(9_000_000_000_000_00, [on('2022-12-01', 9_000_000_000_000_00)], '2022-12-15');
  expect(pace).toMatchObject({ kind: 'runs-out', on: '2023-03-15' });
});
