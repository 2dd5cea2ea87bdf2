import { describe, expect, test } from 'vitest';
import { disclosureStatus, statusWords } from '../../../src/domain/disclosure/status.ts';

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

test('says the days in words', () => {
  expect(statusWords({ kind: 'late', days: 3 })).toBe('晚了 3 天');
  expect(statusWords({ kind: 'missing', days: 35 })).toBe('过期 35 天没公开');
  expect(statusWords({ kind: 'onTime' })).toBe('按时');
});
