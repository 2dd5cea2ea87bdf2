import { describe, expect, test } from 'vitest';
import {
  fitsInto,
  formatPeriod,
  periodEnd,
  periodKind,
  periodOf,
  periodsBetween,
} from '../../../src/domain/disclosure/period.ts';

test.each([
  ['2022-11', 'month', '2022-11-30', '2022年11月'],
  ['2024-02', 'month', '2024-02-29', '2024年2月'],
  ['2023-02', 'month', '2023-02-28', '2023年2月'],
  ['2022Q1', 'quarter', '2022-03-31', '2022年第一季度'],
  ['2022Q4', 'quarter', '2022-12-31', '2022年第四季度'],
  ['2022H1', 'halfYear', '2022-06-30', '2022年上半年'],
  ['2022H2', 'halfYear', '2022-12-31', '2022年下半年'],
  ['2024', 'year', '2024-12-31', '2024年'],
] as const)('%s is a %s that ends on %s', (period, kind, end, words) => {
  expect(periodKind(period)).toBe(kind);
  expect(periodEnd(period)).toBe(end);
  expect(formatPeriod(period)).toBe(words);
});

test.each(['2022-13', '2022-00', '2022Q5', '2022H3', '22', '2022Q', ''])(
  '%s is no period',
  (text) => {
    expect(periodKind(text)).toBeNull();
  },
);

test.each([
  ['month', '2022-07'],
  ['quarter', '2022Q3'],
  ['halfYear', '2022H2'],
  ['year', '2022'],
] as const)('July 2022 lies in the %s %s', (kind, period) => {
  expect(periodOf(kind, '2022-07')).toBe(period);
});

describe('periodsBetween', () => {
  test('goes over the end of a year', () => {
    expect(periodsBetween('month', '2022-11-15', '2023-01-01')).toEqual([
      '2022-11',
      '2022-12',
      '2023-01',
    ]);
    expect(periodsBetween('quarter', '2022-09-30', '2023-01-01')).toEqual([
      '2022Q3',
      '2022Q4',
      '2023Q1',
    ]);
    expect(periodsBetween('halfYear', '2022-07-01', '2022-12-31')).toEqual(['2022H2']);
    expect(periodsBetween('year', '2022-07-01', '2023-01-01')).toEqual(['2022', '2023']);
  });

  test('a period that begins tomorrow is not yet there', () => {
    expect(periodsBetween('month', '2022-11-01', '2022-11-30')).toEqual(['2022-11']);
  });
});

test('a month fits into a year, not the other way round', () => {
  expect(fitsInto('month', 'year')).toBe(true);
  expect(fitsInto('quarter', 'quarter')).toBe(true);
  expect(fitsInto('year', 'month')).toBe(false);
});
