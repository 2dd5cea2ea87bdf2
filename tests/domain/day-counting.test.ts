import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, isDay, weekdayOf } from '../../src/domain/day.ts';

const day = fc
  .date({ min: new Date('1583-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const epoch = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

it('counts days, adds them and names weekdays as the calendar of the machine does', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: -20_000, max: 20_000 }), (from, to, count) => {
      expect(isDay(from)).toBe(true);
      expect(daysBetween(from, to)).toBe(epoch(to) - epoch(from));
      expect(weekdayOf(from)).toBe(new Date(`${from}T00:00:00Z`).getUTCDay() || 7);
      expect(addDays(from, count)).toBe(
        new Date((epoch(from) + count) * 86_400_000).toISOString().slice(0, 10),
      );
    }),
    { numRuns: 1_000 },
  );
});
