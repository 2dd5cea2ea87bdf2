import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HealthAndSafetyCount,
  publishCounts,
} from '../../../src/domain/health-and-safety/publish.ts';

const count = (
  item: HealthAndSafetyCount['item'],
  persons: number,
  part: string | null = null,
  month = '2022-11',
): HealthAndSafetyCount => ({ month, item, part, quantity: persons * 100 });
const shown = (counts: readonly HealthAndSafetyCount[]): (number | null)[] =>
  publishCounts(counts).map(({ quantity }) => quantity && quantity / 100);

describe('what could point at somebody', () => {
  it('is held back below five, and so is what was done and paid for so few', () => {
    const few = [count('joined', 4), count('doctorVisits', 2), count('paidPatients', 60)];
    expect(shown(few)).toEqual([null, null, null]);
    expect(shown([count('joined', 5), count('doctorVisits', 2)])).toEqual([5, 2]);
    // Nobody at all points at nobody.
    expect(shown([count('joined', 0), count('doctorVisits', 0)])).toEqual([0, 0]);
  });

  it('takes another part with it, so that it cannot be worked out of the whole', () => {
    const parts = [
      count('visited', 3, '1组'),
      count('visited', 40, '2组'),
      count('visited', 60, '3组'),
    ];
    expect(shown([count('visited', 103), ...parts])).toEqual([103, null, null, 60]);
  });

  it('sees what the parts leave of the whole as one more part', () => {
    const parts = [count('visited', 40, '1组'), count('visited', 60, '2组')];
    expect(shown([count('visited', 103), ...parts])).toEqual([103, null, 60]);
    expect(shown([count('visited', 110), ...parts])).toEqual([110, 40, 60]);
  });

  it('takes the whole with it where no other part is left', () => {
    expect(shown([count('visited', 44), count('visited', 44, '1组')])).toEqual([44, 44]);
    expect(shown([count('visited', 3), count('visited', 3, '1组')])).toEqual([null, null]);
  });

  it('leaves other months and the other scheme alone', () => {
    const counts = [
      count('joined', 3),
      count('orders', 1),
      count('joined', 30, null, '2022-10'),
      count('orders', 1, null, '2022-10'),
      count('visits', 9),
    ];
    expect(shown(counts)).toEqual([null, null, 30, 1, 9]);
  });
});

it('never lets a reader work out a group of one to four', () => {
  const households = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.array(households, { minLength: 1, maxLength: 6 }), households, (parts, rest) => {
      const whole = parts.reduce((sum, part) => sum + part, rest);
      const [published, ...open] = shown([
        count('visited', whole),
        ...parts.map((part, at) => count('visited', part, `${at + 1}组`)),
      ]);
      for (const one of [published, ...open]) {
        expect(one === null || one === undefined || one === 0 || one >= 5).toBe(true);
      }
      if (published === null || published === undefined) return;
      const hiddenSum = published - open.reduce((sum: number, part) => sum + (part ?? 0), 0);
      expect(hiddenSum === 0 || hiddenSum >= 5).toBe(true);
    }),
  );
});
