import chineseDays from 'chinese-days';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import {
  type HolidayPeriod,
  holidaysOf,
  isWorkingDay,
  unknownYear,
} from '../../../src/domain/holidays.ts';
import { noticeLength } from '../../../src/domain/programmes/notice-days.ts';
import type { NoticeRule } from '../../../src/domain/programmes/programme.ts';
import { readHolidays } from '../../../src/portal/disclosure/read-holidays.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { DataReading } from '../../../src/portal/reading.ts';

const committed = readHolidays(
  new DataReading(new Map([...readDataFolder('data')].filter(([path]) => path === 'holidays.csv'))),
);

describe('the bundled arrangement, beside a calendar that somebody else keeps', () => {
  it.each([2022, 2023, 2024, 2025, 2026])('agrees on every day of %i', (year) => {
    expect(committed.years).toContain(year);
    const differing: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      if (isWorkingDay(day, committed) !== chineseDays.isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });
});

describe('the State Council’s arrangements of 2022 to 2026', () => {
  it.each([
    ['2022-01-03', false],
    ['2022-01-29', true],
    ['2022-01-31', false],
    ['2022-02-07', true],
    ['2022-04-02', true],
    ['2022-09-12', false],
    ['2022-10-07', false],
    ['2022-10-08', true],
    ['2022-10-09', true],
    ['2022-10-15', false],
    ['2022-12-31', false],
    ['2023-01-02', false],
    ['2023-01-03', true],
    ['2023-06-25', true],
    ['2023-10-06', false],
    ['2023-10-08', true],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorkingDay(day, committed)).toBe(worked);
  });

  it.each([
    [2022, 31],
    [2023, 27],
  ])('take so many days off in all (%d: %d)', (year, off) => {
    const own = holidaysOf(committed.periods.filter((period) => period.year === year));
    expect(own.off.size).toBe(off);
  });

  it('count five working days over National Day to 12 October', () => {
    const rule: NoticeRule = {
      minDays: 5,
      count: 'first-day-excluded',
      workingDays: true,
      clause: null,
    };
    expect(noticeLength('2022-09-29', '2022-10-11', rule, committed)).toBe(5);
  });

  it('are known for their five years alone', () => {
    expect(unknownYear('2022-01-01', '2026-12-27', committed)).toBeNull();
    // 31 December 2022 is off by the notice of 2023; that of 2027 is not there to say.
    expect(unknownYear('2022-12-26', '2022-12-31', committed)).toBeNull();
    expect(unknownYear('2026-12-20', '2026-12-28', committed)).toBe(2027);
    expect(unknownYear('2026-12-29', '2027-01-02', committed)).toBe(2027);
    expect(unknownYear('2021-12-31', '2022-01-02', committed)).toBe(2021);
  });
});

const HEAD = '年份,节日,安排,开始,结束,依据\n';

describe('a faulty arrangement gets one plain error', () => {
  it.each([
    ['ends before it begins', '2022,国庆节,放假,2022-10-07,2022-10-01,通知', 'holidays/order'],
    ['lies in another year', '2022,国庆节,放假,2023-10-01,2023-10-07,通知', 'holidays/year'],
    ['lasts too long', '2022,国庆节,放假,2022-01-01,2022-10-07,通知', 'holidays/length'],
    [
      'gives a day twice',
      '2022,国庆节,放假,2022-10-01,2022-10-07,通知\n2022,国庆节,上班,2022-10-07,2022-10-08,通知',
      'holidays/twice',
    ],
    ['is of an unknown kind', '2022,国庆节,补休,2022-10-01,2022-10-07,通知', 'cell/choice'],
  ])('%s', (_what, rows, code) => {
    const reading = new DataReading(new Map([['holidays.csv', `${HEAD}${rows}\n`]]));
    readHolidays(reading);
    expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

it('a New Year holiday may begin in the December before', () => {
  const period: HolidayPeriod = {
    year: 2023,
    name: '元旦',
    kind: 'off',
    from: '2022-12-31',
    to: '2023-01-02',
    basis: '通知',
  };
  expect([...holidaysOf([period]).off]).toEqual(['2022-12-31', '2023-01-01', '2023-01-02']);
});
