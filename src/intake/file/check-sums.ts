import { formatFen } from '../../domain/money.ts';
import { scaledToText } from '../column.ts';
import { cellText, type FileRow } from './file-cell.ts';
import type { ColumnTotal } from './file-reading.ts';
import type { Placed } from './forgiving-reader.ts';
import type { ProblemList } from './problem-list.ts';
import { RunningSums } from './running-sums.ts';
import type { Reach } from './side-rows.ts';
import { tidyMoney } from './tidy/money.ts';
import { foldWidth } from './tidy/plain.ts';
import { tidyQuantity } from './tidy/quantity.ts';

/** Columns whose numbers are no quantities to add up: balances, prices, order. */
export const NOT_SUMMED = /余额|结余|结存|单价|标准|序|得分|分值|比例/;
const BALANCE = /余额|结余|结存/;

/** A row of data with its canonical texts, or a row that states sums, in the order of the file. */
export type SumLine =
  | { readonly texts: readonly string[] }
  /** Without a reach: carried from page to page, so that only its balance says anything. */
  | { readonly row: FileRow; readonly reach: Reach | null };

/**
 * Holds the sums and balances that a file states against its rows, exactly. Gives back the sums of
 * money.
 */
export function checkSums(
  placed: readonly Placed[],
  lines: readonly SumLine[],
  problems: ProblemList,
): ColumnTotal[] {
  const days = placed.findIndex(({ column, index }) => column.kind === 'day' && index !== -1);
  return placed.flatMap((place, at) => {
    if (isBalance(place)) checkBalance(place, at, lines, problems);
    if (!isSummed(place)) return [];
    const { sum, declared } = checkColumn(place, at, days, lines, problems);
    return place.column.kind === 'money'
      ? [{ column: place.column.header, fen: sum, declared }]
      : [];
  });
}

function checkColumn(
  place: Placed,
  at: number,
  days: number,
  lines: readonly SumLine[],
  problems: ProblemList,
): { sum: number; declared: number | null } {
  const sums = new RunningSums();
  let isWhole = true;
  let declared: number | null = null;
  for (const line of lines) {
    if ('texts' in line) {
      const text = line.texts[at] ?? '';
      const value = text === '' ? 0 : amountOf(place, text);
      if (value === null) isWhole = false;
      sums.add(value ?? 0, line.texts[days] ?? '');
      continue;
    }
    if (line.reach === null) continue;
    const stated = statedIn(line.row, place);
    if (line.reach === 'all') declared = stated ?? declared;
    const sum = sums.upTo(line.reach, stated);
    if (stated !== null && sum !== null) {
      reportSum(place, line.row, stated, sum, isWhole, problems);
    }
  }
  return { sum: sums.all, declared };
}

/** A balance that a total or a carried row repeats is that of the row before it. */
function checkBalance(
  place: Placed,
  at: number,
  lines: readonly SumLine[],
  problems: ProblemList,
): void {
  let last: number | null = null;
  for (const line of lines) {
    if ('texts' in line) {
      const text = line.texts[at] ?? '';
      last = text === '' ? null : amountOf(place, text);
      continue;
    }
    const stated = statedIn(line.row, place);
    if (stated === null || last === null || stated === last) continue;
    problems.add({
      row: line.row.line,
      column: place.column.header,
      code: 'sum/balance-differs',
      message: `这一行的余额是 ${formatFen(stated)} 元，上一笔之后是 ${formatFen(last)} 元。`,
      fix: '请核对中间是不是少了一笔，或余额抄错了。',
    });
  }
}

function isBalance({ column, index }: Placed): boolean {
  return column.kind === 'money' && index !== -1 && BALANCE.test(column.header);
}

function isSummed({ column, index }: Placed): boolean {
  const summed = column.kind === 'money' || column.kind === 'integer' || column.kind === 'decimal';
  return summed && index !== -1 && !NOT_SUMMED.test(column.header);
}
/** Integer value of a canonical text in the column's smallest unit; null when it cannot be read. */
function amountOf({ column }: Placed, text: string): number | null {
  const value = column.read(text, () => {});
  return typeof value === 'number' ? value : null;
}

function statedIn(row: FileRow, place: Placed): number | null {
  const text = cellText(row, place.index);
  if (text === '') return null;
  const silent = (): void => {};
  const folded = foldWidth(text, silent) ?? '';
  const tidy =
    place.column.kind === 'money'
      ? tidyMoney(folded, place.counted, silent)
      : tidyQuantity(folded, place.counted, silent);
  return /^-?\d/.test(tidy) ? unbounded(place, tidy) : null;
}

/** A total may exceed the bounds of one cell, so it is read by its digits alone. */
function unbounded(place: Placed, text: string): number | null {
  const places = placesOf(place);
  const match = /^(-?)(\d{1,13})(?:\.(\d*))?$/.exec(text);
  if (!match) return null;
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > places) return null;
  const value = Number(`${match[2]}${decimals.padEnd(places, '0')}`);
  return match[1] ? 0 - value : value;
}

/** Decimals the column keeps: what it makes of a 1. */
function placesOf(place: Placed): number {
  if (place.column.kind === 'money') return 2;
  const one = amountOf(place, '1');
  return one === null || place.column.kind === 'integer' ? 0 : Math.round(Math.log10(one));
}

function reportSum(
  place: Placed,
  row: FileRow,
  stated: number,
  sum: number,
  whole: boolean,
  problems: ProblemList,
): void {
  if (stated === sum) return;
  const words = (value: number): string =>
    place.column.kind === 'money' ? `${formatFen(value)} 元` : scaledToText(value, placesOf(place));
  const { header } = place.column;
  if (!whole) {
    problems.add({
      row: row.line,
      column: header,
      severity: 'warning',
      code: 'sum/unknown',
      message: `合计写的是 ${words(stated)}，但有的行读不出，没法核对。`,
      fix: '请先改好那些行，再交一次。',
    });
    return;
  }
  problems.add({
    row: row.line,
    column: header,
    code: 'sum/differs',
    message: `合计写的是 ${words(stated)}，逐行相加是 ${words(sum)}，差 ${words(Math.abs(stated - sum))}。`,
    fix: '请核对每一行和合计，改到一致。',
  });
}
