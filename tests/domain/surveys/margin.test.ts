import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Drawing, marginOf } from '../../../src/domain/surveys/margin.ts';
import { sampleSizeCheck } from '../../../src/domain/surveys/sample-size.ts';

describe('marginOf', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the printed bounds, rounded outward.
  test.each([
    [81, 263, 255, 367],
    [15, 148, 62, 161],
    [0, 20, 0, 162],
    [1, 29, 6, 172],
  ])('%i of %i: %i to %i tenths of a percent', (part, sample, low, high) => {
    expect(marginOf('random', part, sample, null)).toEqual({
      kind: 'range',
      low,
      high,
      finite: false,
    });
  });
  it('counts a sample from a known whole as larger: 50 of 100 like 99 of many', () => {
    const whole = marginOf('random', 40, 50, 100);
    const many = marginOf('random', 79.2, 99, null);
    expect(whole).toEqual({ ...many, finite: true });
  });
  test.each([
    ['volunteer', 40, 50, 300],
    ['quota', 40, 50, 300],
    ['unstated', 40, 50, 300],
    ['everyone', 40, 50, 300],
    ['everyone', 40, 50, null],
    ['random', 0, 0, 300],
    ['random', 40, 50, 49],
  ] as [Drawing, number, number, number | null][])(
    'gives none for %s, %i of %i of %s',
    (drawing, part, sample, population) => {
      expect(marginOf(drawing, part, sample, population).kind).toBe('none');
    },
  );
  it('has nothing left to chance when everyone was asked', () => {
    expect(marginOf('everyone', 40, 50, 50).kind).toBe('whole');
    expect(marginOf('random', 40, 50, 50).kind).toBe('whole');
  });
  it('holds the share, and shrinks as more are asked of the same whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (sample, extra) => {
        const part = Math.min(sample, extra);
        const found = marginOf('random', part, sample, sample + 1 + extra);
        const open = marginOf('random', part, sample, null);
        if (found.kind !== 'range' || open.kind !== 'range') throw new Error('no range');
        const share = (part * 1_000) / sample;
        expect(found.low).toBeLessThanOrEqual(share);
        expect(found.high).toBeGreaterThanOrEqual(share);
        expect(found.high - found.low).toBeLessThanOrEqual(open.high - open.low);
      }),
    );
  });
});

describe('sampleSizeCheck', () => {
  const limit = { value: 5_000, rule: 'R-KP-15' };
  test.each([
    ['each has enough', [50, 80], 'pass'],
    ['all have, one has not', [49, 80], 'cannot-tell'],
    ['not even together', [20, 29], 'breach'],
    ['nobody was asked', [], 'cannot-tell'],
  ])('%s', (_, valid, outcome) => {
    expect(sampleSizeCheck(limit, valid).outcome).toBe(outcome);
  });
  test('without a printed number nothing is judged', () => {
    expect(sampleSizeCheck(null, [500]).outcome).toBe('cannot-tell');
  });
});
