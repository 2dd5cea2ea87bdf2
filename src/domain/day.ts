/**
 * A calendar day in Asia/Shanghai, written `YYYY-MM-DD`. Comparing two days as text orders them.
 * Nothing in the domain asks what day it is: `today` is always handed in.
 */
export type Day = string;
/** A calendar month, written `YYYY-MM`. */
export type Month = string;

/** Whether the text is a day that exists (2024-02-29 does, 2023-02-29 does not). */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) {
    return false;
  }
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const HYPHEN = 45;
const ZERO = 48;

/** Number of the two digits at a place of a text; far below zero when they are not digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100_000;
}

/** Number of days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day it is in Asia/Shanghai at an instant, in milliseconds since 1970-01-01T00:00Z. */
export function dayInShanghai(instant: number): Day {
  // Since 1991 the offset has been eight hours all year round.
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Builds a day from its parts; the caller has checked them. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(numberOf(day) + count);
}

/** How many days from one day to the other: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((numberOf(day) + 2) % 7) + 7) % 7) + 1;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month `count` months later (earlier when negative). */
export function addMonths(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return dayOf(
    Number(month.slice(0, 4)),
    Number(month.slice(5, 7)),
    daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))),
  );
}

/** Prose form: `2022-11-03` → `2022年11月3日`. */
export function formatDay(day: Day): string {
  return `${Number(day.slice(0, 4))}年${formatMonthDay(day)}`;
}

/** Prose form without the year: `2022-11-03` → `11月3日`. */
export function formatMonthDay(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** Prose form as it is said on `today`: a day of the same year needs no year. */
export function formatDayIn(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatMonthDay(day) : formatDay(day);
}

/** Prose form of a month: `2022-11` → `2022年11月`. */
export function formatMonth(month: Month): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** Days and months in a text as they are said: `2022-06起` → `2022年6月起`, `2023-01月底` → `2023年1月底`. */
export function sayDays(text: string): string {
  return text.replace(
    /(?<![\w-])(\d{4}-\d{2})(?:(-\d{2})(?![\w-])|月?(?![\w-]))/g,
    (_, month: string, day?: string) => (day ? formatDay(`${month}${day}`) : formatMonth(month)),
  );
}

/**
 * Days since 0000-03-01 of the Gregorian calendar carried back, by counting only: years begin in March
 * here, so that the leap day is the last of its year.
 */
function numberOf(day: Day): number {
  const month = twoDigits(day, 5);
  const year = twoDigits(day, 0) * 100 + twoDigits(day, 2) - (month <= 2 ? 1 : 0);
  const sinceMarch = (month + 9) % 12;
  const before =
    365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return before + Math.floor((153 * sinceMarch + 2) / 5) + twoDigits(day, 8) - 1;
}

/** Inverse of `numberOf`. */
function dayOfNumber(number: number): Day {
  let year = Math.floor((number + 0.5) / 365.2425);
  const start = (of: number): number =>
    365 * of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400);
  while (start(year + 1) <= number) year += 1;
  while (start(year) > number) year -= 1;
  const inYear = number - start(year);
  const sinceMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  const month = ((sinceMarch + 2) % 12) + 1;
  return dayOf(month <= 2 ? year + 1 : year, month, day);
}
