import { describe, expect, it, test } from 'vitest';
import { isExact } from '../../../src/domain/facts/exactness.ts';
import { type FundRow, fundFaults } from '../../../src/domain/projects/fund-faults.ts';
import { unprinted } from '../../../src/domain/projects/printed.ts';
import { weeksReported } from '../../../src/domain/projects/weeks.ts';
import { isTooSmall } from '../../../src/domain/small-group.ts';

const fund = (more: Partial<FundRow>): FundRow => ({
  line: 2,
  who: '',
  byPeople: false,
  form: 'money',
  amount: null,
  quantity: null,
  price: null,
  exact: true,
  yearly: false,
  ...more,
});

describe('funds of a project', () => {
  const labour = fund({ line: 3, form: 'labour', quantity: 12_50, price: 80_00, amount: 1_000_00 });
  test.each([
    ['add up', [fund({ amount: 500_00 }), labour], 1_500_00, []],
    ['miss the total', [fund({ amount: 500_00 }), labour], 1_600_00, ['sum-differs']],
    ['miss it by a fen', [fund({ amount: 500_01 }), labour], 1_500_00, ['sum-differs']],
    ['have no total', [fund({ amount: 500_00 })], null, []],
    ['are unknown in part, and below', [fund({ amount: 500_00 }), fund({})], 600_00, []],
    ['are unknown in part, and over', [fund({ amount: 700_00 }), fund({})], 600_00, ['sum-over']],
    ['are only rough', [fund({ amount: 700_00, exact: false })], 600_00, []],
    ['are not there', [], 600_00, []],
    ['value labour wrongly', [{ ...labour, amount: 999_00 }], null, ['value-differs']],
  ] as const)('%s', (_, rows, total, kinds) => {
    expect(fundFaults(rows, total).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('weekly reports', () => {
  test.each([
    ['a week not yet over', '2022-09-01', '2022-09-06', [], { owed: 0, given: 0, missed: null }],
    ['seven days', '2022-09-01', '2022-09-07', [], { owed: 1, given: 0, missed: '2022-09-01' }],
    [
      'on its last day',
      '2022-09-01',
      '2022-09-07',
      ['2022-09-07'],
      { owed: 1, given: 1, missed: null },
    ],
    [
      'twice in one week, none in the next',
      '2022-09-01',
      '2022-09-20',
      ['2022-09-02', '2022-09-05'],
      { owed: 2, given: 1, missed: '2022-09-08' },
    ],
    [
      'before it began',
      '2022-09-01',
      '2022-09-07',
      ['2022-08-31'],
      { owed: 1, given: 0, missed: '2022-09-01' },
    ],
    [
      'an end before the beginning',
      '2022-09-10',
      '2022-09-01',
      [],
      { owed: 0, given: 0, missed: null },
    ],
  ] as const)('%s', (_, from, to, reports, weeks) => {
    expect(weeksReported(from, to, reports)).toEqual(weeks);
  });
});

it('knows what is printed exactly', () => {
  const words = [null, '每月', '达到', '约', '余', '超…以上', '不超过'];
  expect(words.map((qualifier) => isExact({ qualifier }))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

it('names figures that no fact prints, and asks nothing of a row without facts', () => {
  expect(unprinted([350_00, null, 7_00], [{ value: 7_00 }])).toEqual([350_00]);
  expect(unprinted([350_00], [])).toEqual([]);
});

it('tells groups that are too small to be told of', () => {
  expect([0, 1, 4, 5, 300].filter(isTooSmall)).toEqual([1, 4]);
});
