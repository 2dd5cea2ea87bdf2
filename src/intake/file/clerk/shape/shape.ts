import type { ProblemCode } from '../../../../domain/problem-codes.ts';
import type { CashBook, Table } from '../../../define-table.ts';
import type { FileRow, Sheet } from '../../file-cell.ts';
import { findHead, type Head } from '../../find-head.ts';
import type { ProblemList } from '../../problem-list.ts';
import type { ClerkContext } from '../context.ts';
import {
  amountsApart,
  balancesNamed,
  balancesWithin,
  sectionsBeside,
  sidesApart,
  withoutMonthLines,
} from './books.ts';
import { makeDays } from './days.ts';
import { foldColumns } from './fold-columns.ts';
import { fundsTogether } from './funds.ts';
import { groupsBeside } from './groups.ts';
import { joinHeadRows } from './join-heads.ts';
import { spreadRows } from './spread.ts';
import { changesApart } from './tally.ts';
import { toldOf } from './told.ts';

/** A sheet whose rows are one entry each, and what was done to make them so. */
export interface Shaped {
  readonly sheet: Sheet;
  readonly notes: readonly Note[];
}

type Note = readonly [
  line: number,
  severity: 'fixed' | 'warning',
  code: ProblemCode,
  message: string,
  fix: string,
];

type Turn = readonly [
  code: ProblemCode,
  message: string,
  make: (rows: readonly FileRow[], head: Head, table: Table) => readonly FileRow[] | null,
];

/** What is turned into rows of one entry each, in this order; nothing where a sheet is not so laid out. */
const TURNS: readonly Turn[] = [
  ['shape/folded', '名单排成了几栏，已按先后接成一栏。', foldColumns],
  ['shape/groups', '单独一行写的组，已填到下面每一行。', groupsBeside],
  ['shape/spread', '一样一列写的，已改成一样一行。', spreadRows],
  [
    'shape/sections',
    '收入、支出分成两段写的，已写到每一行。',
    (rows, head, { book }) => (book ? sectionsBeside(rows, head) : null),
  ],
  [
    'shape/months',
    '单独一行写的月份，已略去。',
    (rows, head, { book }) => (book ? withoutMonthLines(rows, head) : null),
  ],
  [
    'shape/amounts',
    '一列金额加收支类型，已分成收入、支出两列。',
    (rows, head, table) => (table.book ? amountsApart(rows, head, table.book, table) : null),
  ],
];

type TakesNote = (line: number, code: ProblemCode, message: string, fix?: string) => void;

/**
 * Puts a sheet that was laid out to be looked at into rows and columns: heads of two rows, lists side by
 * side, groups over their rows, days without their year, balances above and below. No value is changed.
 */
export function shapeSheet(sheet: Sheet, table: Table, clerk: ClerkContext, file: string): Shaped {
  const notes: Note[] = [];
  const note: TakesNote = (line, code, message, fix = '') => {
    notes.push([line, fix === '' ? 'fixed' : 'warning', code, message, fix]);
  };
  let rows = joinHeadRows(sheet.rows, table);
  const top = (findHead(rows, table, true)?.at ?? 2) + 1;
  const told = toldOf(sheet.rows.slice(0, top), [sheet.name, file]);
  const apart = table.book && sidesApart(rows, table.book, table, told);
  if (apart) {
    rows = apart;
    note(0, 'shape/sides', '收入和支出并排写的，已改成一笔一行。');
    if (told.month !== null) {
      const message = `没有写哪一天，都按 ${told.month} 这个月的最后一天记。`;
      note(0, 'shape/last-day', message, '写了日期更好：请加上「日期」一列。');
    }
  }
  const changes = changesApart(rows, table, told, clerk);
  if (changes) {
    rows = changes;
    note(0, 'shape/changes', '一月一列或加分、扣分各一列写的，已改成一次一行。');
  }
  rows = withFundsJoined(rows, table, note);
  for (const [code, message, make] of TURNS) {
    const found = findHead(rows, table, true);
    const made = found && make(rows, found, table);
    if (!made) continue;
    rows = made;
    note(0, code, message);
  }
  const found = findHead(rows, table, true);
  if (!found) return { sheet: { ...sheet, rows }, notes };
  const days = makeDays(rows, found, table, told);
  rows = days.rows;
  if (days.isYearAdded) note(0, 'shape/year', `日期没有写年份，按表上写的 ${told.year} 年记。`);
  const { book } = table;
  if (book) rows = withBalances(rows, book, table, clerk, note);
  return { sheet: { ...sheet, rows }, notes };
}

function withFundsJoined(
  rows: readonly FileRow[],
  table: Table,
  note: TakesNote,
): readonly FileRow[] {
  const joined = table.book && fundsTogether(rows, table.book, table);
  if (!joined) return rows;
  note(0, 'shape/funds', '现金和银行分开写的，已合成一本账。');
  for (const { line, amount } of joined.moved) {
    note(line, 'shape/moved', `现金和银行之间转了 ${amount} 元，不算收支，已略去。`);
  }
  return joined.rows;
}

function withBalances(
  rows: readonly FileRow[],
  book: CashBook,
  table: Table,
  clerk: ClerkContext,
  note: TakesNote,
): readonly FileRow[] {
  const found = findHead(rows, table, true);
  if (!found) return rows;
  const named = balancesNamed(rows, found, book, table);
  const isFirst = clerk.onFile.length === 0;
  const { rows: all, opening } = balancesWithin(named, found, book, table, isFirst);
  if (opening === 'worked-out') {
    const message = '没有写期初余额，按第一笔之后的余额倒推出来。';
    note(0, 'shape/opening', message, '请核对上月底的余额；不对请在第一行写上期初余额。');
  }
  return all;
}

/** A sheet that is left as it is. */
export function asIs(sheet: Sheet): Shaped {
  return { sheet, notes: [] };
}

/** Tells what was done to a sheet. */
export function reportShape({ notes }: Shaped, problems: ProblemList): void {
  for (const [line, severity, code, message, fix] of notes) {
    problems.add({ row: line, severity, code, message, fix });
  }
}
