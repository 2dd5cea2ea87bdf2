import { addDays, addMonths, type Day, daysInMonth, monthOf } from '../../day.ts';
import type { CensureEntry, CensureFault } from '../entry.ts';

/** No kind may stay longer than this, whatever its table says. */
export const MOST_MONTHS = 3;

/**
 * Last day of a stay of `months` calendar months, the first day counted: 1 December and three months
 * end on 28 February; a day the last month does not have becomes that month's last day.
 */
export function lastDayOfStay(from: Day, months: number): Day {
  const month = addMonths(monthOf(from), months);
  const day = Number(from.slice(8, 10));
  const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  if (day > length) return `${month}-${length}`;
  return addDays(`${month}-${from.slice(8, 10)}`, -1);
}

/** An entry goes when its time is over, and its time is short. */
export function longestPeriod(entry: CensureEntry): readonly CensureFault[] {
  const months = Math.min(entry.kind?.maxMonths ?? MOST_MONTHS, MOST_MONTHS);
  const last = lastDayOfStay(entry.noticeFrom, months);
  if (entry.noticeTo <= last) return [];
  return [
    {
      field: 'noticeTo',
      code: 'too-long',
      message: `在榜时间超过 ${months} 个月。`,
      fix: `请把下榜日期改到 ${last} 或以前。`,
    },
  ];
}
