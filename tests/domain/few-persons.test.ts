import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideFew, type PersonsCount, shownPersons } from '../../src/domain/few-persons.ts';
import { isTooSmall, SMALLEST_GROUP } from '../../src/domain/small-group.ts';

it.each([
  [null, null],
  [0, 0],
  [1, null],
  [4, null],
  [5, 5],
])('shows of %o persons %o', (count, shown) => {
  expect(shownPersons(count)).toBe(shown);
});

const of = (...counts: (number | null)[]): PersonsCount[] => counts.map((count) => ({ count }));

it.each<[string, PersonsCount[], (number | null)[], number | null]>([
  ['nothing where all are large', of(9, 16), [9, 16], 25],
  ['a small one and the next smallest', of(3, 16, 9), [null, 16, null], 28],
  ['two small ones that are large together', of(3, 4, 16), [null, null, 16], 23],
  ['a third beside two that stay small together', of(1, 2, 16, 9), [null, null, 16, null], 28],
  ['the total where nothing is left to hide', of(3), [null], null],
  ['the total of a few small ones', of(1, 2), [null, null], null],
  ['nothing of nobody', of(0, 9), [0, 9], 9],
  ['the total where only nobody stands beside', of(0, 3), [0, null], null],
  ['what is not known stays so', of(null, 3, 9), [null, null, null], 12],
  ['nothing at all', [], [], 0],
  [
    'not what is published elsewhere',
    [{ count: 3 }, { count: 9, elsewhere: true }, { count: 16 }],
    [null, 9, null],
    28,
  ],
  [
    'the total where all others are published elsewhere',
    [{ count: 3 }, { count: 9, elsewhere: true }],
    [null, 9],
    null,
  ],
])('hides %s', (_, counts, shown, total) => {
  expect(hideFew(counts)).toEqual({ counts: shown, total });
});

it('lets nobody work out fewer than five persons, whatever is published elsewhere', () => {
  const one = fc.record({
    count: fc.option(fc.integer({ min: 0, max: 12 })),
    elsewhere: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 8 }), (given) => {
      const { counts: shown, total } = hideFew(given);
      let left = 0;
      let hidden = 0;
      for (const [at, { count, elsewhere }] of given.entries()) {
        const seen = shown[at] ?? null;
        if (seen !== null) expect([seen, isTooSmall(seen)]).toEqual([count, false]);
        if (count === null || seen !== null) continue;
        expect(elsewhere && !isTooSmall(count)).toBe(false);
        left += count;
        hidden += 1;
      }
      if (total === null) return;
      expect(total).toBe(given.reduce((sum, { count }) => sum + (count ?? 0), 0));
      expect(hidden === 0 || (hidden > 1 && left >= SMALLEST_GROUP)).toBe(true);
    }),
  );
});
