import { describe, expect, test } from 'vitest';
import { coverageCheck } from '../../../src/domain/evaluation/coverage.ts';
import { districtVerdict } from '../../../src/domain/evaluation/district-verdict.ts';
import {
  type Grade,
  gradeByLines,
  type Limit,
  linesOutOfOrder,
} from '../../../src/domain/evaluation/method.ts';
import { stepStatus } from '../../../src/domain/evaluation/step-status.ts';

const grades = (...lines: (number | null)[]): Grade[] =>
  ['示范', '先进', '共建'].map((name, index) => ({
    name,
    from: lines[index] ?? null,
    counts: index < 2,
    rule: null,
    note: null,
  }));

describe('gradeByLines', () => {
  test.each([
    [[9_000, 8_000, null], 9_000, '示范'],
    [[9_000, 8_000, null], 8_999, '先进'],
    [[9_000, 8_000, null], 7_999, '共建'],
    [[9_000, 8_000, 6_000], 5_999, undefined],
    [[null, null, null], 9_999, undefined],
    [[9_000, null, null], 9_999, undefined],
  ] as const)('lines %o and %i hundredths: %s', (lines, total, name) => {
    const found = gradeByLines(grades(...lines), { top: total * 10_000, bottom: 10_000 });
    expect(found?.name).toBe(name);
  });
  test('a total just under a line is under it, whatever it rounds to', () => {
    const total = { top: 89_999_999, bottom: 10_000 };
    expect(gradeByLines(grades(9_000, 8_000, null), total)?.name).toBe('先进');
  });
  test('names the lines that are not below the one before', () => {
    expect(linesOutOfOrder(grades(9_000, 9_000, 7_000))).toEqual([1]);
    expect(linesOutOfOrder(grades(9_000, null, 9_100))).toEqual([2]);
    expect(linesOutOfOrder(grades(9_000, 8_000, null))).toEqual([]);
  });
});

const limit = (kind: Limit['kind'], value: number | null): Limit => ({
  kind,
  value,
  unit: '',
  rule: null,
  note: null,
});

describe('coverageCheck', () => {
  test.each([
    [8_000, 80, 100, 'pass'],
    [8_000, 79, 100, 'breach'],
    [8_000, 79_999, 100_000, 'breach'],
    [6_000, 60, 100, 'pass'],
    [8_000, 4, 0, 'cannot-tell'],
    [8_000, 101, 100, 'cannot-tell'],
    [8_000, null, 100, 'cannot-tell'],
    [null, 80, 100, 'cannot-tell'],
  ] as const)('floor %s with %s of %s: %s', (floor, participating, households, outcome) => {
    const check = coverageCheck(limit('villageCoverage', floor), { participating, households });
    expect(check.outcome).toBe(outcome);
  });
  test('never rounds a share up to its floor', () => {
    const check = coverageCheck(limit('villageCoverage', 8_000), {
      participating: 79_999,
      households: 100_000,
    });
    expect(check.because).toContain('是 79.99%，没达到');
  });
});

describe('districtVerdict', () => {
  const places = (villages: number, communities: number, rest: number, open: number) => [
    ...Array.from({ length: villages }, () => ({ kind: 'village' as const, grade: '先进' })),
    ...Array.from({ length: communities }, () => ({ kind: 'community' as const, grade: '示范' })),
    ...Array.from({ length: rest }, () => ({ kind: 'village' as const, grade: '共建' })),
    ...Array.from({ length: open }, () => ({ kind: 'village' as const, grade: null })),
  ];
  test.each([
    ['five villages', places(5, 0, 5, 0), 'pass'],
    ['four of nine, one open', places(4, 0, 5, 1), 'cannot-tell'],
    ['four of ten', places(4, 0, 6, 0), 'breach'],
    ['five only with communities', places(4, 1, 5, 0), 'cannot-tell'],
    ['nobody evaluated', places(0, 0, 0, 0), 'cannot-tell'],
  ])('%s', (_, given, outcome) => {
    const limits = { places: limit('gradedPlaces', 500), system: limit('systemScore', 6_000) };
    expect(districtVerdict(grades(), limits, given, null)[0].outcome).toBe(outcome);
  });
  test.each([
    [6_000, 'pass'],
    [5_990, 'breach'],
    [null, 'cannot-tell'],
  ] as const)('a system score of %s: %s', (score, outcome) => {
    const limits = { places: null, system: limit('systemScore', 6_000) };
    expect(districtVerdict(grades(), limits, [], score)[1].outcome).toBe(outcome);
  });
  test('without a printed line nothing is judged', () => {
    const found = districtVerdict(grades(), { places: null, system: null }, places(9, 0, 0, 0), 1);
    expect(found.map(({ outcome }) => outcome)).toEqual(['cannot-tell', 'cannot-tell']);
  });
});

describe('stepStatus', () => {
  test.each([
    ['2022-10-15', '2022-10-15', '2022-12-15', { kind: 'on-time', doneOn: '2022-10-15' }],
    ['2022-10-15', '2022-10-17', '2022-12-15', { kind: 'late', doneOn: '2022-10-17', days: 2 }],
    ['2022-12-15', null, '2022-12-15', { kind: 'not-due', days: 0 }],
    ['2022-12-15', null, '2022-12-16', { kind: 'unrecorded', days: 1 }],
    [null, null, '2022-12-15', { kind: 'no-deadline' }],
    [null, '2022-10-25', '2022-12-15', { kind: 'done', doneOn: '2022-10-25' }],
  ] as const)('due %s, done %s, on %s', (due, doneOn, asOf, status) => {
    expect(stepStatus({ due }, doneOn, asOf)).toEqual(status);
  });
});
