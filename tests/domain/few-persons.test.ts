import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FEWEST_PERSONS, hideFew, isFew, shownPersons } from '../../src/domain/few-persons.ts';

it.each([
  [null, null],
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])('shows of %o persons %o', (count, shown) => {
  expect(shownPersons(count)).toBe(shown);
});

it.each<[string, (number | null)[], (number | null)[], number | null]>([
  ['nothing where all are large', [9, 16], [9, 16], 25],
  ['a small one and the next smallest', [3, 16, 9], [null, 16, null], 28],
  ['two small ones that are large together', [3, 4, 16], [null, null, 16], 23],
  ['a third beside two that stay small together', [1, 2, 16, 9], [null, null, 16, null], 28],
  ['the total where nothing is left to hide', [3], [null], null],
  ['the total of a few small ones', [1, 2], [null, null], null],
  ['nothing of nobody', [0, 9], [0, 9], 9],
  ['the total where only nobody stands beside', [0, 3], [0, null], null],
  ['what is not known stays so', [null, 3, 9], [null, null, null], 12],
  ['nothing at all', [], [], 0],
])('hides %s', (_, counts, shown, total) => {
  expect(hideFew(counts)).toEqual({ counts: shown, total });
});

it('lets nobody work out fewer than five persons', () => {
  const counts = fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { maxLength: 8 });
  fc.assert(
    fc.property(counts, (given) => {
      const { counts: shown, total } = hideFew(given);
      for (const [at, count] of shown.entries()) {
        if (count !== null) expect([count, isFew(count)]).toEqual([given[at], false]);
      }
      if (total === null) return;
      expect(total).toBe(given.reduce<number>((sum, count) => sum + (count ?? 0), 0));
      const left = total - shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
      const hidden = given.filter((count, at) => count !== null && shown[at] === null).length;
      expect(left === 0 || left >= FEWEST_PERSONS).toBe(true);
      expect(hidden === 1).toBe(false);
    }),
  );
});
