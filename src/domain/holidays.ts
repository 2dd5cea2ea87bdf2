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

/** The first year of a span whose arrangement is not known; null when all of it is. */
export function unknownYear(from: Day, to: Day, holidays: Holidays): number | null {
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!holidays.years.has(year)) return year;
  }
  return null;
}
