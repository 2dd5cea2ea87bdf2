import { describe, expect, it, test } from 'vitest';
import { dueWords, lastDayWithin, targetStanding } from '../../../src/domain/targets/target.ts';

test.each([
  ['2025', '2025-12-31', '2025年'],
  ['2024-02', '2024-02-29', '2024年2月'],
  ['2022-07-20', '2022-07-20', '2022年7月20日'],
])('%s lasts until %s and is said as %s', (due, last, words) => {
  expect([lastDayWithin(due), dueWords(due)]).toEqual([last, words]);
});

it('knows no last day of a day that is not in the calendar', () => {
  expect(lastDayWithin('2022-02-31')).toBeNull();
});

describe('where a promise stands', () => {
  test.each([
    ['2022-12', '2022-12-30', 'ahead'],
    ['2022-12', '2022-12-31', 'ahead'],
    ['2022-12', '2023-01-01', 'passed'],
    ['2025', '2025-12-31', 'ahead'],
    ['2025', '2026-01-01', 'passed'],
    [null, '2026-01-01', 'ongoing'],
  ])('%s on %s: %s', (due, today, standing) => {
    expect(targetStanding(due, today)).toBe(standing);
  });
});
