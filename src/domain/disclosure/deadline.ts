import { addDays, type Day, formatDay, formatMonthDay } from '../day.ts';
import { type Holidays, isWorkingDay, nextWorkingDay, unknownYear } from '../holidays.ts';
import { formatPeriod, type Period, periodEnd } from './period.ts';

/**
 * How the days to a deadline are counted. `civil` is 民法典第二百零一条 and 第二百零三条: the day it
 * begins is not counted, and a last day that is a day off moves to the next working day. `inclusive`
 * counts the first day and moves nothing. `working` counts working days only, the first not counted.
 */
export const DAY_COUNTINGS = {
  civil: '首日不算，遇休息日顺延',
  inclusive: '首日也算，不顺延',
  working: '只数工作日，首日不算',
} as const;
export type DayCounting = keyof typeof DAY_COUNTINGS;

/** A deadline with the sum behind it, in one line that a reader can follow on a calendar. */
export interface Deadline {
  readonly day: Day;
  readonly working: string;
}

/** The last day in time: `days` after the end of the period, by the stated counting. */
export function deadlineOf(
  period: Period,
  days: number,
  counting: DayCounting,
  holidays: Holidays,
): Deadline {
  const end = periodEnd(period);
  const counted = lastDay(end, days, counting, holidays);
  const day = dueDay(end, days, counting, holidays);
  const moved =
    day === counted ? '' : `；${formatMonthDay(counted)}是休息日，顺延到${formatDay(day)}`;
  const year = counting === 'inclusive' ? null : unknownYear(end, day, holidays);
  const unknown = year === null ? '' : `（${year}年的放假安排还没有录入，只按周末算）`;
  return {
    day,
    working: `${formatPeriod(period)}到${formatDay(end)}为止，${COUNTED[counting](days)}，是${formatDay(counted)}${moved}${unknown}`,
  };
}

/** The last day in time, `days` after a day, by the stated counting. */
export function dueDay(from: Day, days: number, counting: DayCounting, holidays: Holidays): Day {
  const counted = lastDay(from, days, counting, holidays);
  return counting === 'civil' ? nextWorkingDay(counted, holidays) : counted;
}

const COUNTED: Readonly<Record<DayCounting, (days: number) => string>> = {
  civil: (days) => `从下一天数起 ${days} 天`,
  inclusive: (days) => `从这一天数起 ${days} 天`,
  working: (days) => `从下一天数起 ${days} 个工作日`,
};

function lastDay(end: Day, days: number, counting: DayCounting, holidays: Holidays): Day {
  if (counting === 'civil') return addDays(end, days);
  if (counting === 'inclusive') return addDays(end, days - 1);
  let day = end;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}
