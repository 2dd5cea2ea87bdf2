import { expect, test } from 'vitest';
import { deadlineOf } from '../../../src/domain/disclosure/deadline.ts';
import { holidaysOf, NO_HOLIDAYS } from '../../../src/domain/holidays.ts';

const basis = '放假安排';
/** National Day 2022 with its two days worked, New Year 2023, and Spring Festival 2023. */
const HOLIDAYS = holidaysOf([
  { year: 2022, name: '中秋节', kind: 'off', from: '2022-09-10', to: '2022-09-12', basis },
  { year: 2022, name: '国庆节', kind: 'off', from: '2022-10-01', to: '2022-10-07', basis },
  { year: 2022, name: '国庆节', kind: 'worked', from: '2022-10-08', to: '2022-10-09', basis },
  { year: 2023, name: '元旦', kind: 'off', from: '2022-12-31', to: '2023-01-02', basis },
  { year: 2023, name: '春节', kind: 'off', from: '2023-01-21', to: '2023-01-27', basis },
  { year: 2023, name: '春节', kind: 'worked', from: '2023-01-28', to: '2023-01-29', basis },
  { year: 2024, name: '元旦', kind: 'off', from: '2024-01-01', to: '2024-01-01', basis },
]);

test.each([
  // The day a period ends is not counted; the tenth day after it is the last.
  ['2022-10', 10, 'civil', '2022-11-10'],
  ['2022-10', 10, 'inclusive', '2022-11-09'],
  // 10 September is a Saturday and Mid-Autumn: the holiday ends on the 12th.
  ['2022-08', 10, 'civil', '2022-09-13'],
  ['2022-08', 10, 'inclusive', '2022-09-09'],
  // 10 October 2022 is a Monday, and the two days before it are worked.
  ['2022Q3', 10, 'civil', '2022-10-10'],
  // 8 October is a Saturday, worked: nothing moves.
  ['2022Q3', 8, 'civil', '2022-10-08'],
  ['2022Q3', 7, 'civil', '2022-10-08'],
  ['2022Q3', 3, 'working', '2022-10-10'],
  // Over a year end, onto 10 January; and onto a Sunday that follows it.
  ['2022-12', 10, 'civil', '2023-01-10'],
  ['2022-12', 8, 'civil', '2023-01-09'],
  ['2022-12', 1, 'civil', '2023-01-03'],
  ['2022-12', 1, 'inclusive', '2022-12-31'],
  ['2022-12', 20, 'working', '2023-02-02'],
  // Half-years and years.
  ['2022H2', 31, 'civil', '2023-01-31'],
  ['2022', 28, 'civil', '2023-01-28'],
  ['2022', 21, 'civil', '2023-01-28'],
  // A leap February ends on the 29th.
  ['2024-02', 10, 'civil', '2024-03-11'],
  ['2024-02', 1, 'inclusive', '2024-02-29'],
  ['2023-02', 10, 'civil', '2023-03-10'],
  ['2024-01', 29, 'civil', '2024-02-29'],
] as const)('%s, %i days, %s: %s', (period, days, counting, day) => {
  expect(deadlineOf(period, days, counting, HOLIDAYS).day).toBe(day);
});

test('shows how the day was counted', () => {
  expect(deadlineOf('2022-08', 10, 'civil', HOLIDAYS).working).toBe(
    '2022年8月到2022年8月31日为止，从下一天数起 10 天，是2022年9月10日；9月10日是休息日，顺延到2022年9月13日',
  );
  expect(deadlineOf('2022Q3', 3, 'working', HOLIDAYS).working).toContain('3 个工作日');
});

test('says when a year has no holidays on file, and goes by weekends', () => {
  const { day, working } = deadlineOf('2022-10', 12, 'civil', NO_HOLIDAYS);
  expect(day).toBe('2022-11-14');
  expect(working).toContain('2022年的放假安排还没有录入，只按周末算');
});
