import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SMALLEST_GROUP } from '../../../src/domain/small-group.ts';
import { addShown, hideSmall } from '../../../src/domain/surveys/hide-small.ts';

const KEYS = ['yes', 'middle', 'no', 'blank'] as const;
type Row = Record<(typeof KEYS)[number], number>;
const rowOf = (counts: readonly number[]): Row =>
  Object.fromEntries(KEYS.map((key, index) => [key, counts[index] ?? 0])) as Row;

describe('hideSmall', () => {
  test.each([
    ['nothing small', [30, 12, 8, 5], [30, 12, 8, 5], 0],
    ['one small takes the last of the others along', [40, 9, 1, 6], [40, 9, null, null], 7],
    ['two small take one that is not small', [40, 9, 2, 1], [40, null, null, null], 12],
    ['even where two small come to five', [40, 9, 3, 4], [40, null, null, null], 16],
    ['nought is small', [40, 9, 6, 0], [40, 9, null, null], 6],
    ['five beside nought takes a third', [40, 9, 5, 0], [40, null, null, null], 14],
    ['the first may be the small one', [3, 20, 9, 8], [null, 20, 9, null], 11],
  ])('%s', (_, counts, shown, sum) => {
    const found = hideSmall(rowOf(counts));
    expect(KEYS.map((key) => found?.counts[key])).toEqual(shown);
    expect(found?.hidden?.sum ?? 0).toBe(sum);
  });
  test.each([[[50, 0, 0, 0]], [[48, 1, 1, 0]], [[4, 4, 4, 4]], [[0, 0, 0, 0]], [[2, 5, 0, 0]]])(
    'all is hidden of %o',
    (counts) => {
      expect(hideSmall(rowOf(counts))).toBeNull();
    },
  );
});

/** Every row of four counts that come to `total`. */
function* rowsOf(total: number): Generator<Row> {
  for (let a = 0; a <= total; a += 1)
    for (let b = 0; a + b <= total; b += 1)
      for (let c = 0; a + b + c <= total; c += 1) yield rowOf([a, b, c, total - a - b - c]);
}

it.each([5, 9, 12, 23, 34])(
  'leaves no hidden count to be worked out from a sum of %i, even by those who know the rule',
  (total) => {
    const possible = new Map<string, Row[]>();
    for (const row of rowsOf(total)) {
      const told = JSON.stringify(hideSmall(row));
      possible.set(told, [...(possible.get(told) ?? []), row]);
    }
    for (const [told, rows] of possible) {
      const shown = JSON.parse(told) as ReturnType<typeof hideSmall<(typeof KEYS)[number]>>;
      for (const key of KEYS) {
        const values = new Set(rows.map((row) => row[key]));
        const isHidden = shown === null || shown.counts[key] === null;
        expect([told, key, values.size > 1]).toEqual([told, key, isHidden]);
      }
    }
  },
);

const row = fc.tuple(...KEYS.map(() => fc.nat({ max: 40 }))).map(rowOf);

it('shows no group of fewer than five, alone or together', () => {
  fc.assert(
    fc.property(row, (counts) => {
      const shown = hideSmall(counts);
      for (const count of Object.values(shown?.counts ?? {}))
        if (count !== null) expect(count).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      if (shown?.hidden) expect(shown.hidden.sum).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      if (shown?.hidden) expect(shown.hidden.keys.length).toBeGreaterThan(1);
    }),
  );
});

it('adds rows up by what is shown alone, and right', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (list) => {
      const kept = list.filter((counts) => hideSmall(counts) !== null);
      const shown = kept.flatMap((counts) => hideSmall(counts) ?? []);
      const sums = addShown(shown);
      for (const { keys, sum } of sums ?? []) {
        const true_ = kept.reduce(
          (total, counts) => total + keys.reduce((each, key) => each + counts[key], 0),
          0,
        );
        expect(sum).toBe(true_);
        expect(sum).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        for (const { hidden } of shown) {
          const here = hidden?.keys.filter((key) => keys.includes(key)).length ?? 0;
          expect([0, hidden?.keys.length ?? 0]).toContain(here);
        }
      }
    }),
  );
});
