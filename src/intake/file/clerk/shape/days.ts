import type { Table } from '../../../define-table.ts';
import { cellText, type FileCell, type FileRow } from '../../file-cell.ts';
import type { Head } from '../../find-head.ts';
import { headOf } from '../../match-heads.ts';
import { aroundHead, bareText, withCells } from './rows.ts';
import type { Told } from './told.ts';

const DAY_HEAD = /日期|时间|年月日|公示期|起止/;
/** A day or two of them, the year left out. */
const NO_YEAR =
  /^(\d{1,2})[月./-](\d{1,2})[日号]?(?:(?:--|[-~～—–－]|至|到)+(?:(\d{1,2})[月./-])?(\d{1,2})[日号]?)?$/;

/** Days of a sheet in one cell each, with the year that the sheet tells once for all. */
export interface DaysMade {
  readonly rows: readonly FileRow[];
  /** Whether the sheet's year was put to days that had none. */
  readonly isYearAdded: boolean;
}

/** Writes month and day that stand in two columns as one day, and adds the year where the sheet tells it. */
export function makeDays(rows: readonly FileRow[], head: Head, table: Table, told: Told): DaysMade {
  const joined = joinedDays(rows, head, told);
  if (joined) return { rows: joined, isYearAdded: true };
  const { year } = told;
  if (year === null) return { rows, isYearAdded: false };
  const columns = dayColumns(head, table);
  let isYearAdded = false;
  const { above, head: heads, below } = aroundHead(rows, head);
  const safe = new Set(columns.filter((at) => keepsNoughts(below, at)));
  const dated = below.map((row) => {
    const cells = new Map<number, FileCell>();
    for (const index of columns) {
      const cell = row.cells[index];
      const day =
        cell && cell.mark === undefined ? dayOf(bareText(row, index), year, safe.has(index)) : null;
      if (day !== null) cells.set(index, { text: day });
    }
    isYearAdded ||= cells.size > 0;
    return cells.size === 0 ? row : withCells(row, cells);
  });
  return isYearAdded
    ? { rows: [...above, ...heads, ...dated], isYearAdded }
    : { rows, isYearAdded };
}

function dayColumns({ match }: Head, table: Table): number[] {
  const known = [...match.places].flatMap(([key, index]) =>
    table.columns[key]?.kind === 'day' ? [index] : [],
  );
  const near = match.unknown.filter((index) =>
    DAY_HEAD.test(headOf(match.heads[index] ?? '').stem),
  );
  return [...known, ...near];
}

/** Whether 10.10 and 10.20 stand in a column as they were written, so that 10.1 is the first. */
function keepsNoughts(rows: readonly FileRow[], index: number): boolean {
  return rows.some((row) => /^\d{1,2}\.[1-3]0$/.test(bareText(row, index)));
}

/** A day with its year; null for what is none, and for 10.1, of which a figure may have lost its nought. */
function dayOf(text: string, year: string, keeps: boolean): string | null {
  const parts = NO_YEAR.exec(text);
  if (!parts) return null;
  const [, month, day, toMonth, toDay] = parts;
  if (!keeps && toDay === undefined && /^\d{1,2}\.[1-3]$/.test(text)) return null;
  const from = `${year}.${month}.${day}`;
  if (toDay === undefined) return from;
  const isNextYear = toMonth !== undefined && Number(toMonth) < Number(month);
  return `${from}-${isNextYear ? Number(year) + 1 : year}.${toMonth ?? month}.${toDay}`;
}

/** 月 and 日 in two columns of a ledger; what a row leaves out the one above it says. */
function joinedDays(rows: readonly FileRow[], head: Head, told: Told): readonly FileRow[] | null {
  const at = (name: string): number => head.match.heads.findIndex((one) => one.trim() === name);
  const [months, days, years] = [at('月'), at('日'), at('年')];
  if (months === -1 || days === -1) return null;
  const { above, head: heads, below } = aroundHead(rows, head);
  let [year, month] = [told.year ?? '', ''];
  const dated = below.map((row) => {
    if (years !== -1) year = /\d{4}/.exec(cellText(row, years))?.[0] ?? year;
    const [own, day] = [cellText(row, months), cellText(row, days)];
    if (/^\d{1,2}$/.test(own)) month = own;
    const isDay = /^\d{1,2}$/.test(day) && month !== '' && year !== '';
    const blank = { text: '' };
    return isDay
      ? withCells(
          row,
          new Map([
            [months, { text: `${year}.${month}.${day}` }],
            [days, blank],
            ...(years === -1 ? [] : [[years, blank] as const]),
          ]),
        )
      : row;
  });
  const names = new Map([
    [months, { text: '日期' }],
    [days, { text: '' }],
    ...(years === -1 ? [] : [[years, { text: '' }] as const]),
  ]);
  return [
    ...above,
    ...heads.map((row, index) => (index === 0 ? withCells(row, names) : row)),
    ...dated,
  ];
}
