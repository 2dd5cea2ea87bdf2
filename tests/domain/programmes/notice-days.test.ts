import { describe, expect, it } from 'vitest';
import { type Holidays, NO_HOLIDAYS } from '../../../src/domain/holidays.ts';
import { carriedTo, noticeLength } from '../../../src/domain/programmes/notice-days.ts';
import type { DayCount } from '../../../src/domain/programmes/programme.ts';

/** National Day 2022: off 1 to 7 October, worked on Saturday 8 and Sunday 9. */
const NATIONAL_DAY: Holidays = {
  ...NO_HOLIDAYS,
  off: new Set(['2022-10-03', '2022-10-04', '2022-10-05', '2022-10-06', '2022-10-07']),
  worked: new Set(['2022-10-08', '2022-10-09']),
};

function length(
  from: string,
  to: string,
  count: DayCount,
  workingDays: boolean,
  holidays = NO_HOLIDAYS,
) {
  return noticeLength(from, to, { minDays: 5, count, workingDays, clause: null }, holidays);
}

describe('a notice whose last day is a day off (民法典 203)', () => {
  it.each([
    ['ends on a Friday', '2022-07-10', '2022-07-15', NO_HOLIDAYS, null],
    ['ends on a Saturday', '2022-07-11', '2022-07-16', NO_HOLIDAYS, '2022-07-18'],
    [
      'ends on a Saturday and ran on to Sunday',
      '2022-07-11',
      '2022-07-17',
      NO_HOLIDAYS,
      '2022-07-18',
    ],
    ['ran on to the Monday', '2022-07-11', '2022-07-18', NO_HOLIDAYS, null],
    ['is too short anyway', '2022-07-11', '2022-07-15', NO_HOLIDAYS, null],
    ['ends in National Day', '2022-09-30', '2022-10-05', NATIONAL_DAY, '2022-10-08'],
  ] as const)('%s', (_what, from, to, holidays, carried) => {
    const rule = {
      minDays: 5,
      count: 'first-day-excluded',
      workingDays: false,
      clause: null,
    } as const;
    expect(carriedTo(from, to, rule, holidays)).toBe(carried);
    expect(carriedTo(from, to, { ...rule, count: 'inclusive' }, holidays)).toBeNull();
    expect(carriedTo(from, to, { ...rule, workingDays: true }, holidays)).toBeNull();
  });
});

describe('length of a notice', () => {
  it.each([
    ['one day, both ends', '2022-07-10', '2022-07-10', 'inclusive', 1],
    ['one day, 民法典 201', '2022-07-10', '2022-07-10', 'first-day-excluded', 0],
    ['10th to 15th, 民法典 201', '2022-07-10', '2022-07-15', 'first-day-excluded', 5],
    ['10th to 15th, both ends', '2022-07-10', '2022-07-15', 'inclusive', 6],
    ['over a leap day', '2024-02-27', '2024-03-03', 'first-day-excluded', 5],
    ['over the end of February', '2023-02-27', '2023-03-03', 'first-day-excluded', 4],
    ['over New Year', '2022-12-29', '2023-01-03', 'first-day-excluded', 5],
    ['ends before it begins', '2022-07-10', '2022-07-09', 'inclusive', 0],
  ] as const)('calendar days: %s', (_what, from, to, count, days) => {
    expect(length(from, to, count, false)).toBe(days);
  });

  it.each([
    ['a week from Monday', '2022-07-11', '2022-07-17', 'inclusive', NO_HOLIDAYS, 5],
    ['from Friday', '2022-07-15', '2022-07-18', 'first-day-excluded', NO_HOLIDAYS, 1],
    ['a weekend', '2022-07-16', '2022-07-17', 'inclusive', NO_HOLIDAYS, 0],
    ['over National Day', '2022-09-30', '2022-10-09', 'first-day-excluded', NATIONAL_DAY, 2],
  ] as const)('working days: %s', (_what, from, to, count, holidays, days) => {
    expect(length(from, to, count, true, holidays)).toBe(days);
  });
});
