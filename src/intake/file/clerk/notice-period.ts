import { addDays, type Day, formatDay, isDay } from '../../../domain/day.ts';
import { type Holidays, isWorkingDay, unknownYear } from '../../../domain/holidays.ts';
import { cellText } from '../file-cell.ts';
import { headOf } from '../match-heads.ts';
import { wholeNumber } from '../tidy/capitals.ts';
import { tidyDay } from '../tidy/day.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/** How many days a clerk writes that a notice hangs. */
const DAYS = /^(?:不少于)?\s*([\d一二三四五六七八九十]{1,3})\s*个?\s*(天|日|自然日|工作日)?$/;
const BETWEEN = /\s*(?:--|[-~～—–－]|至|到)+\s*/;

/** First and last day of a notice; null where a cell does not tell. */
interface Days {
  readonly from: Day | null;
  readonly to: Day | null;
  /** How the last day was worked out; null when it was written. */
  readonly words: string | null;
}

/**
 * Makes first and last day of a notice out of a day and how many days, or out of a cell that holds both.
 * The day on which it is put up does not count, so that it never hangs shorter than it says.
 */
export function makePeriod(sheet: SheetAtHand): void {
  const { draft, table, problems } = sheet;
  const { period } = table;
  if (!period) return;
  const written = [...draft.unknown].filter((index) =>
    period.heads.test(headOf(draft.heads[index] ?? '').stem),
  );
  const firstAt = draft.places.get(period.from);
  if (written.length === 0 && firstAt === undefined) return;
  const periods = draft.rows.map((row) => {
    const texts = [firstAt, ...written].flatMap((index) =>
      index === undefined ? [] : [cellText(row, index)],
    );
    return periodOf(
      texts.filter((text) => text !== ''),
      sheet.clerk.holidays,
    );
  });
  // With the last day neither written nor to be worked out nothing is gained.
  const [known, to, from] = [
    draft.places.has(period.to),
    table.columns[period.to],
    table.columns[period.from],
  ];
  if (!from || !to) return;
  // With both days in columns of their own, how many there are between is said twice.
  if (known || periods.some((one) => one.to !== null)) {
    for (const index of written) draft.unknown.delete(index);
  }
  if (!known && periods.some((one) => one.to !== null)) {
    draft.add(period.to, to.header, (_, at) => periods[at]?.to ?? '');
    periods.forEach(({ words }, at) => {
      if (words !== null)
        problems.add({
          row: draft.rows[at]?.line ?? 0,
          column: to.header,
          severity: 'fixed',
          code: 'notice/last-day',
          message: words,
        });
    });
  }
  takeFirstDays(sheet, period.from, from.header, firstAt, periods);
  const published = period.published;
  const column = published === undefined ? undefined : table.columns[published];
  if (published === undefined || !column || draft.places.has(published)) return;
  draft.add(published, column.header, (_, at) => periods[at]?.from ?? '');
  const message = `没有写${column.header}，按「${from.header}」的那天填。`;
  const fix = '不对请在表里加上这一列。';
  problems.add({
    row: sheet.headLine,
    column: column.header,
    severity: 'warning',
    code: 'notice/published',
    message,
    fix,
  });
}

function takeFirstDays(
  { draft }: SheetAtHand,
  key: string,
  header: string,
  index: number | undefined,
  periods: readonly Days[],
): void {
  if (index === undefined) {
    if (draft.places.has(key) || periods.every(({ from }) => from === null)) return;
    draft.add(key, header, (_, at) => periods[at]?.from ?? '');
    return;
  }
  periods.forEach(({ from, words, to }, at) => {
    // Both days stood in the cell of the first.
    if (from !== null && to !== null && words === null) draft.set(at, index, { text: from });
  });
}

function periodOf(texts: readonly string[], holidays: Holidays): Days {
  let [from, to, words]: [Day | null, Day | null, string | null] = [null, null, null];
  for (const text of texts) {
    const both = bothDays(text);
    if (both) [from, to] = both;
    else from ??= dayIn(text);
  }
  const count = texts.map((text) => DAYS.exec(text.normalize('NFKC'))).find((one) => one !== null);
  if (from !== null && to === null && count) {
    const number = Number(count[1]) || wholeNumber(count[1] ?? '') || 0;
    to = number > 0 ? lastDay(from, number, count[2] === '工作日', holidays) : null;
    if (to !== null) {
      words = `公示 ${number} 个${count[2] === '工作日' ? '工作日' : '自然日'}，贴出当天不算，最后一天是 ${formatDay(to)}。`;
    }
  }
  return { from, to, words };
}

function lastDay(from: Day, count: number, working: boolean, holidays: Holidays): Day | null {
  if (!working) return addDays(from, count);
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return unknownYear(from, day, holidays) === null ? day : null;
}

/** Both days of `2026.11.20-11.27` or `2026年11月20日至27日`; what the second leaves out the first says. */
function bothDays(text: string): [Day, Day] | null {
  const parts = text
    .normalize('NFKC')
    .replace(/^自|起|止$/g, '')
    .split(BETWEEN);
  for (let at = 1; at < parts.length; at += 1) {
    const first = dayIn(parts.slice(0, at).join('-'));
    const last = parts.slice(at).join('-').trim();
    if (first === null) continue;
    const [year, month] = first.split('-');
    const whole = /^\d{4}/.test(last)
      ? last
      : /[.月/-]/.test(last)
        ? `${year}.${last.replace('月', '.')}`
        : `${year}.${month}.${last}`;
    const to = dayIn(whole);
    if (to !== null && to >= first) return [first, to];
  }
  return null;
}

function dayIn(text: string): Day | null {
  const day = tidyDay(text.trim(), () => {});
  return isDay(day) ? day : null;
}
