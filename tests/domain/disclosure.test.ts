import { describe, expect, test } from 'vitest';
import { disclosureStatus, monthDeadline, monthsBetween } from '../../src/domain/disclosure.ts';

test('a month is due some days after its end, leap years included', () => {
  expect(monthDeadline('2024-02', 10)).toBe('2024-03-10');
  expect(monthDeadline('2022-12', 10)).toBe('2023-01-10');
});

describe('disclosureStatus', () => {
  test.each([
    ['2022-11-10', '2022-12-15', { kind: 'onTime' }],
    ['2022-11-11', '2022-12-15', { kind: 'late', days: 1 }],
    [null, '2022-11-10', { kind: 'notDue' }],
    [null, '2022-11-11', { kind: 'missing', days: 1 }],
    [null, '2022-12-15', { kind: 'missing', days: 35 }],
    ['2022-12-20', '2022-12-15', { kind: 'missing', days: 35 }],
  ] as const)('published %s, today %s: %o', (published, today, status) => {
    expect(disclosureStatus('2022-11-10', published, today)).toEqual(status);
  });
});

test('lists months over a year end', () => {
  expect(monthsBetween('2022-11', '2023-01')).toEqual(['2022-11', '2022-12', '2023-01']);
});
