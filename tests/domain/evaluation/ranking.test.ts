import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ordersBoth, standings } from '../../../src/domain/evaluation/ranking.ts';
import { evaluationTotal } from '../../../src/domain/evaluation/total.ts';

const NAMES = ['a', 'b', 'c'];
const score = fc.integer({ min: 0, max: 10_000 });
const scores = fc.record({ a: score, b: score, c: score });
const weights = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .filter(([a, b]) => a + b < 100)
  .map(([a, b]) => [a * 100, b * 100, (100 - a - b) * 100]);
const partsOf = (given: readonly number[]) =>
  NAMES.map((name, index) => ({ name, weight: given[index] ?? 0 }));

describe('evaluationTotal', () => {
  test.each([
    [[2_000, 4_000, 4_000], [9_000, 8_000, 7_000], 7_800],
    [[2_000, 4_000, 4_000], [0, 0, 1], 0],
    [[2_000, 4_000, 4_000], [0, 1, 1], 1],
    [[3_333, 3_333, 3_334], [10_000, 10_000, 10_000], 10_000],
    [[5_000, 5_000, 0], [1, 0, 9_999], 1],
    [[1, 1, 1], [100, 200, 300], 200],
  ])('weighs by %o the scores %o: %i hundredths', (given, [a = 0, b = 0, c = 0], total) => {
    expect(evaluationTotal(partsOf(given), { a, b, c })?.rounded).toBe(total);
  });
  it('has no total while a part is missing, or when nothing has weight', () => {
    expect(evaluationTotal(partsOf([1, 1, 1]), { a: 1, b: 2 })).toBeNull();
    expect(evaluationTotal(partsOf([0, 0, 0]), { a: 1, b: 2, c: 3 })).toBeNull();
  });
});

it('says that an order holds just when it holds at every corner of the weights', () => {
  fc.assert(
    fc.property(weights, scores, scores, (given, one, two) => {
      const signs = new Set<number>();
      for (let corner = 0; corner < 8; corner += 1) {
        const lead = NAMES.reduce((sum, name, index) => {
          const factor = corner & (1 << index) ? 11 : 9;
          const key = name as 'a' | 'b' | 'c';
          return sum + (one[key] - two[key]) * (given[index] ?? 0) * factor;
        }, 0);
        signs.add(Math.sign(lead));
      }
      expect(ordersBoth(partsOf(given), one, two)).toBe(signs.size > 1);
    }),
  );
});

it('gives the same ranks by weights that are all larger by the same factor', () => {
  fc.assert(
    fc.property(weights, fc.array(scores, { maxLength: 6 }), (given, list) => {
      const places = list.map((each, index) => ({ id: String(index), scores: each }));
      const ranks = (factor: number) =>
        standings({ parts: partsOf(given.map((weight) => weight * factor)), places }).map(
          ({ id, rank, tied, canSwap }) => ({ id, rank, tied, canSwap }),
        );
      expect(ranks(3)).toEqual(ranks(1));
    }),
  );
});

it('counts those above and no others: equal totals share a rank and leave the next out', () => {
  fc.assert(
    fc.property(fc.array(scores, { minLength: 1, maxLength: 8 }), (list) => {
      const places = list.map((each, index) => ({ id: String(index), scores: each }));
      const ranked = standings({ parts: partsOf([2_000, 4_000, 4_000]), places });
      for (const { rank, total, tied } of ranked) {
        const above = ranked.filter((other) => (other.total?.top ?? 0) > (total?.top ?? 0));
        const level = ranked.filter((other) => other.total?.top === total?.top);
        expect(rank).toBe(above.length + 1);
        expect(tied).toHaveLength(level.length - 1);
      }
    }),
  );
});
