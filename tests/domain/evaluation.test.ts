import { describe, expect, test } from 'vitest';
import { coverageMet, evaluationTotal } from '../../src/domain/evaluation.ts';

describe('evaluationTotal', () => {
  test.each([
    [{ daily: 9000, base: 8000, result: 7000 }, 7800],
    [{ daily: 10_000, base: 10_000, result: 10_000 }, 10_000],
    [{ daily: 8551, base: 9012, result: 8833 }, 8848],
    [{ daily: 0, base: 0, result: 1 }, 0],
    [{ daily: 0, base: 1, result: 1 }, 1],
  ])('weighs %o to %i hundredths', (scores, total) => {
    expect(evaluationTotal(scores)).toBe(total);
  });
  test('has no total while a part is missing', () => {
    expect(evaluationTotal({ daily: 9000, base: 8000 })).toBeNull();
  });
});

describe('coverageMet', () => {
  test.each([
    ['village', 80, 100, true],
    ['village', 79, 100, false],
    ['community', 60, 100, true],
    ['community', 59, 100, false],
    ['village', 4, 0, null],
    ['village', null, 100, null],
  ] as const)('%s with %s of %s: %s', (kind, participating, households, met) => {
    expect(coverageMet(kind, participating, households)).toBe(met);
  });
});
