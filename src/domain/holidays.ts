import { addDays, type Day, weekdayOf } from './day.ts';

export const HOLIDAY_KINDS = { off: '放假', worked: '上班' } as const;

/** Days off, or days worked against the weekday, as a yearly notice of the State Council sets them. */
export interface HolidayPeriod {
  readonly year: number;
  readonly name: string;
  readonly kind: keyof typeof HOLIDAY_KINDS;
  /** First and last day, both included. */
  readonly from: Day;
  readonly to: Day;
  /** Name of the notice that sets it. */
  readonly basis: string;
}

/** The periods, and the same as a calendar. */
export interface Holidays {
  readonly periods: readonly HolidayPeriod[];
  readonly off: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
  /** Years whose arrangement is known. Of any other year nobody can say which days are worked. */
  readonly years: ReadonlySet<number>;
}

export const NO_HOLIDAYS: Holidays = holidaysOf([]);

/** Spreads periods into days. */
export function holidaysOf(periods: readonly HolidayPeriod[]): Holidays {
  const days = (kind: HolidayPeriod['kind']): Set<Day> =>
    new Set(periods.filter((period) => period.kind === kind).flatMap(daysOf));
  return {
    periods,
    off: days('off'),
    worked: days('worked'),
    years: new Set(periods.map(({ year }) => year)),
  };
}

/** Every day of a period, first and last included; none when it ends before it begins. */
export function daysOf({ from, to }: Pick<HolidayPeriod, 'from' | 'to'>): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  if (holidays.off.has(day)) return false;
  return holidays.worked.has(day) || weekdayOf(day) <= 5;
}

/** The day itself when it is worked, else the next that is: 民法典第二百零三条 moves a last day on. */
export function nextWorkingDay(day: Day, holidays: Holidays): Day {
  let next = day;
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
}

/** From this day on the notice of the coming year may give days off or days worked, for New Year. */
const NEW_YEAR_FROM = '12-28';

/**
 * The first year of a span whose arrangement is not known; null when all of it is. The last days of
 * December hang on the arrangement of the next year, which sets its own New Year.
 */
export function unknownYear(from: Day, to: Day, holidays: Holidays): number | null {
  const last = Number(to.slice(0, 4)) + (to.slice(5) >= NEW_YEAR_FROM ? 1 : 0);
  for (let year = Number(from.slice(0, 4)); year <= last; year += 1) {
    if (!holidays.years.has(year)) return year;
  }
  return null;
}
