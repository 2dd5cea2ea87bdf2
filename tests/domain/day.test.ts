import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayInShanghai,
  daysBetween,
  daysInMonth,
  formatDay,
  formatMonth,
  isDay,
  lastDayOf,
  sayDays,
  weekdayOf,
} from '../../src/domain/day.ts';

const anyDay = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  test.each(['2022-11-03', '2024-02-29', '2000-02-29', '2022-12-31'])('%s exists', (day) => {
    expect(isDay(day)).toBe(true);
  });
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-11-00',
    '2022-11-3',
    '22-11-03',
    '2022/11/03',
    '2022-11-03 ',
    '',
  ])('%s does not', (day) => {
    expect(isDay(day)).toBe(false);
  });
});

describe('arithmetic', () => {
  test.each([
    ['2022-12-31', 1, '2023-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2022-11-03', 0, '2022-11-03'],
  ])('%s plus %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it('undoes itself, and daysBetween measures it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const later = addDays(day, count);
        expect(isDay(later)).toBe(true);
        expect(daysBetween(day, later)).toBe(count);
        expect(addDays(later, -count)).toBe(day);
      }),
    );
  });

  test.each([
    ['2022-11', 1, '2022-12'],
    ['2022-12', 1, '2023-01'],
    ['2022-01', -1, '2021-12'],
    ['2022-05', -17, '2020-12'],
  ])('%s plus %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected);
  });

  test.each([
    [2024, 2, 29],
    [2023, 2, 28],
    [2022, 4, 30],
    [2022, 12, 31],
  ])('%i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });

  it('knows weekdays and month ends', () => {
    expect(weekdayOf('2022-12-15')).toBe(4);
    expect(weekdayOf('2022-12-18')).toBe(7);
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
  });
});

it('writes days and months as people say them', () => {
  expect(formatDay('2022-11-03')).toBe('2022年11月3日');
  expect(formatMonth('2022-01')).toBe('2022年1月');
});

test.each([
  ['2022-12-31T15:59:59.999Z', '2022-12-31'],
  ['2022-12-31T16:00:00.000Z', '2023-01-01'],
  ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ['2024-02-29T15:59:00.000Z', '2024-02-29'],
])('at %s it is %s in Shanghai', (instant, day) => {
  expect(dayInShanghai(Date.parse(instant))).toBe(day);
});

test.each([
  ['2022-06起', '2022年6月起'],
  ['2022-07-20至2023-01月底', '2022年7月20日至2023年1月底'],
  ['春节2023-01-22，换算', '春节2023年1月22日，换算'],
  ['songping-2022-026、0719-2022-11', 'songping-2022-026、0719-2022-11'],
  ['凭证 2022-11-012', '凭证 2022-11-012'],
])('says the days in %s as people do', (text, said) => {
  expect(sayDays(text)).toBe(said);
});
