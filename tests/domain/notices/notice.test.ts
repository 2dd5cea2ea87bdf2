import { describe, expect, test } from 'vitest';
import { noticeClock } from '../../../src/domain/notices/notice.ts';

const period = { noticeFrom: '2022-12-11', noticeTo: '2022-12-16' };

describe('noticeClock', () => {
  test.each([
    ['2022-12-10', { status: 'upcoming', daysLeft: 6, days: 6, elapsed: 0 }],
    ['2022-12-11', { status: 'current', daysLeft: 5, days: 6, elapsed: 1 }],
    ['2022-12-13', { status: 'current', daysLeft: 3, days: 6, elapsed: 3 }],
    ['2022-12-14', { status: 'ending', daysLeft: 2, days: 6, elapsed: 4 }],
    ['2022-12-16', { status: 'ending', daysLeft: 0, days: 6, elapsed: 6 }],
    ['2022-12-17', { status: 'ended', daysLeft: -1, days: 6, elapsed: 6 }],
  ])('on %s reads %o', (today, clock) => {
    expect(noticeClock(period, today)).toEqual(clock);
  });

  test('runs over the end of a year', () => {
    const clock = noticeClock({ noticeFrom: '2022-12-28', noticeTo: '2023-01-06' }, '2023-01-01');
    expect(clock).toEqual({ status: 'current', daysLeft: 5, days: 10, elapsed: 5 });
  });
});
