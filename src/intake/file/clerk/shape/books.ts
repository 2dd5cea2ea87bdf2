import { CLOSING } from '../../../../domain/accounts/month.ts';
import { bare } from '../../../../domain/bare.ts';
import { daysInMonth } from '../../../../domain/day.ts';
import type { CashBook, Table } from '../../../define-table.ts';
import { cellText, type FileCell, type FileRow, filledCells } from '../../file-cell.ts';
import type { Head } from '../../find-head.ts';
import { isOpeningWord } from '../../side-rows.ts';
import { inFigures, millionths } from '../figures.ts';
import { CLOSING_WORD } from '../words.ts';
import { aroundHead, bareText, textRow, withCells } from './rows.ts';
import type { Told } from './told.ts';

const SUM = /^(?:合计|总计|共计|小计|累计)$/;
const SIDE = {
  income: /^收入(?:项目|内容|来源|事项|摘要|名称)?$/,
  expense: /^支出(?:项目|内容|用途|事项|摘要|名称)?$/,
};
const AMOUNT = /^(?:收入|支出)?金额|^(?:收入|支出)?(?:数|数额)$|元\)?$/;
const LOOK = 20;

/** Headers of a cash book's columns, in their order. */
function headersOf({ day, words, income, expense }: CashBook, { columns }: Table): string[] {
  return [day, words, income, expense].map((key) => columns[key]?.header ?? key);
}

/**
 * What came in beside what went out, each with its words and amounts, as village halls post it: one row
 * an entry instead. Where no day is told, all are of the last day of the month that the sheet is of.
 */
export function sidesApart(
  rows: readonly FileRow[],
  book: CashBook,
  table: Table,
  { month }: Told,
): readonly FileRow[] | null {
  for (const [at, row] of rows.slice(0, LOOK).entries()) {
    const sides = sidesOf(row);
    if (!sides) continue;
    const day = month === null ? '' : lastDayOf(month);
    const entries = { income: [] as FileRow[], expense: [] as FileRow[] };
    const after: FileRow[] = [];
    for (const one of rows.slice(at + 1)) {
      const [income, expense] = [
        cellText(one, sides.income.amount),
        cellText(one, sides.expense.amount),
      ];
      const words = [
        bareText(one, sides.income.words),
        bareText(one, sides.expense.words),
        bareText(one, 0),
      ];
      if (words.some((word) => SUM.test(word)))
        after.push(textRow(one.line, ['合计', '', income, expense]));
      else if (income === '' && expense === '') after.push(one);
      else {
        if (income !== '')
          entries.income.push(
            textRow(one.line, [day, cellText(one, sides.income.words), income, '']),
          );
        if (expense !== '')
          entries.expense.push(
            textRow(one.line, [day, cellText(one, sides.expense.words), '', expense]),
          );
      }
    }
    const head = textRow(row.line, headersOf(book, table));
    return [...rows.slice(0, at), head, ...entries.income, ...entries.expense, ...after];
  }
  return null;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${String(daysInMonth(year, number)).padStart(2, '0')}`;
}

/** Where words and amounts of both sides stand; null for any other head. */
function sidesOf(row: FileRow) {
  const stems = row.cells.map((_, at) => bareText(row, at));
  const side = (words: RegExp) => {
    const at = stems.findIndex((stem) => words.test(stem));
    const amount = stems.findIndex((stem, index) => index > at && AMOUNT.test(stem));
    return at === -1 || amount === -1 ? null : { words: at, amount };
  };
  const [income, expense] = [side(SIDE.income), side(SIDE.expense)];
  return income && expense && income.amount < expense.words ? { income, expense } : null;
}

/** A line of its own over the entries of one side, or of one month. */
const OVER = {
  income:
    /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]*)?(?:本月|当月)?收入(?:部分|情况|明细|项目)?[:]?$/,
  expense:
    /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]*)?(?:本月|当月)?支出(?:部分|情况|明细|项目)?[:]?$/,
  month: /^(?:20\d\d年)?[一二三四五六七八九十\d]{1,3}月份?$/,
};

/** The only words of a line; null of a line with several. */
function onlyWords(row: FileRow): string | null {
  const filled = filledCells(row);
  return filled.length === 1 ? bareText(row, filled[0] ?? 0) : null;
}

/** Entries below a line that says 收入 or 支出, each with its own head: the side beside each, under one head. */
export function sectionsBeside(rows: readonly FileRow[], head: Head): readonly FileRow[] | null {
  const isOver = (row: FileRow, form: RegExp): boolean => form.test(onlyWords(row) ?? '');
  const sides = (['income', 'expense'] as const).map((side) =>
    rows.findIndex((row) => isOver(row, OVER[side])),
  );
  if (sides.includes(-1)) return null;
  const { above, head: own, below } = aroundHead(rows, head);
  const width = Math.max(...own.map(({ cells }) => cells.length));
  const isHead = (row: FileRow): boolean =>
    own.some(({ cells }) => cells.every(({ text }, at) => text.trim() === cellText(row, at)));
  let side = above.some((row) => isOver(row, OVER.expense)) ? '支出' : '收入';
  const beside = below.flatMap((row) => {
    if (isOver(row, OVER.income) || isOver(row, OVER.expense)) {
      side = isOver(row, OVER.income) ? '收入' : '支出';
      return [];
    }
    if (isHead(row)) return [];
    // The total of one side is told under one head for both, so it is that of all rows since.
    const isRow = filledCells(row).length > 1;
    return [isRow ? withCells(row, new Map([[width, { text: side }]])) : row];
  });
  const named = own.map((row, at) =>
    at === 0 ? withCells(row, new Map([[width, { text: '收支类型' }]])) : row,
  );
  return [...above, ...named, ...beside];
}

/** Leaves out lines that only say of which month the entries below them are. */
export function withoutMonthLines(rows: readonly FileRow[], head: Head): readonly FileRow[] | null {
  const { above, head: own, below } = aroundHead(rows, head);
  const kept = below.filter((row) => !OVER.month.test(onlyWords(row) ?? ''));
  return kept.length === below.length ? null : [...above, ...own, ...kept];
}

const IN = /^(?:收入?|收款|进账?|入)$/;
const OUT = /^(?:支出?|付款?|支付|出账?)$/;
const NEITHER = /^$|期初|期末|结转|结余|余额/;

/** One column of amounts beside one that says whether they came in or went out, as two columns of amounts. */
export function amountsApart(
  rows: readonly FileRow[],
  head: Head,
  book: CashBook,
  table: Table,
): readonly FileRow[] | null {
  const { places, unknown, heads } = head.match;
  if (places.has(book.income) || places.has(book.expense)) return null;
  const { above, head: own, below } = aroundHead(rows, head);
  const cells = (index: number): string[] => below.map((row) => bareText(row, index));
  const way = unknown.find(
    (index) =>
      cells(index).some((text) => IN.test(text) || OUT.test(text)) &&
      cells(index).every(
        (text) => IN.test(text) || OUT.test(text) || NEITHER.test(text) || SUM.test(text),
      ),
  );
  const amount = unknown.find((index) => /金额|发生额|^数额/.test(bare(heads[index] ?? '')));
  if (way === undefined || amount === undefined) return null;
  const [, , income = '', expense = ''] = headersOf(book, table);
  const parted = below.map((row) => {
    const isOut = OUT.test(bareText(row, way));
    const cell: FileCell = row.cells[amount] ?? { text: '' };
    const blank = { text: '' };
    return withCells(
      row,
      new Map(
        isOut
          ? [
              [amount, blank],
              [way, cell],
            ]
          : [[way, blank]],
      ),
    );
  });
  const unit = /[(（].*[)）]/.exec(heads[amount] ?? '')?.[0] ?? '';
  const bareHeader = (header: string): string => header.replace(/[(（].*$/, '') + unit;
  const names = new Map([
    [amount, { text: bareHeader(income) }],
    [way, { text: bareHeader(expense) }],
  ]);
  return [...above, ...own.map((row, at) => (at === 0 ? withCells(row, names) : row)), ...parted];
}

/**
 * Names rows that only tell a balance as the first and the last of them are named in the table, whatever
 * the sheet calls them: 9月份结余, 月末结存.
 */
export function balancesNamed(
  rows: readonly FileRow[],
  head: Head,
  book: CashBook,
  table: Table,
): readonly FileRow[] {
  const { places } = head.match;
  const at = (key: string): number => places.get(key) ?? -1;
  const [days, words, balance] = [at(book.day), at(book.words), at(book.balance)];
  if (days === -1 || words === -1 || balance === -1 || !table.opening) return rows;
  const account = at(table.opening.column);
  const { word: opens } = table.opening;
  const { above, head: own, below } = aroundHead(rows, head);
  let isFirst = true;
  const named = below.map((row) => {
    if (cellText(row, days) === '') return row;
    const word = isFirst ? opens : CLOSING;
    isFirst = false;
    const moves = [at(book.income), at(book.expense)].some((index) => cellText(row, index) !== '');
    const told = [words, account].map((index) => bareText(row, index));
    if (moves || cellText(row, balance) === '' || !told.some((text) => BALANCE_WORD.test(text)))
      return row;
    if (account !== -1)
      return cellText(row, account) === ''
        ? withCells(row, new Map([[account, { text: word }]]))
        : row;
    const isKnown =
      word === opens ? isOpeningWord(told[0] ?? '') : CLOSING_WORD.test(told[0] ?? '');
    return isKnown ? row : withCells(row, new Map([[words, { text: word }]]));
  });
  return [...above, ...own, ...named];
}

const OPENS =
  /(?:上年|上月|上期|期初|月初|年初|\d{1,2}月份?)(?:末|底)?(?:结余|结存|余额|结转)[:为]?(-?[\d,]+(?:\.\d+)?)元?/;
const CLOSES =
  /(?:本月|本期|期末|月末|月底|当月)(?:末|底)?(?:结余|结存|余额)[:为]?(-?[\d,]+(?:\.\d+)?)元?/;

/** Rows of balances that stood beside the table. */
export interface Balances {
  readonly rows: readonly FileRow[];
  readonly opening: 'beside' | 'worked-out' | null;
}

/**
 * Puts what a line above or below the table says of the balance before and after it into rows of their
 * own. Where nobody says it and nothing is on file, the balance after the first entry tells it.
 */
export function balancesWithin(
  rows: readonly FileRow[],
  head: Head,
  book: CashBook,
  table: Table,
  isFirst: boolean,
): Balances {
  const { above, head: own, below } = aroundHead(rows, head);
  const { places } = head.match;
  const [days, words] = [places.get(book.day), places.get(book.words)];
  const none = { rows, opening: null };
  if (days === undefined || words === undefined || !table.opening) return none;
  const dated = below.filter((row) => /^[\d二]/.test(bareText(row, days)));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return none;
  const beside = [...above, ...below.filter((row) => !dated.includes(row))];
  const before = isBalanceRow(first) ? null : saidOf(beside, OPENS);
  const after = isBalanceRow(last) ? null : saidOf(beside, CLOSES);
  const isWorkedOut = before === null && isFirst && !isBalanceRow(first);
  const worked = isWorkedOut ? workedOut(first, head, book) : null;
  const balanceAt = places.get(book.balance) ?? Math.max(...own.map(({ cells }) => cells.length));
  const account = places.get(table.opening.column);
  const made = (word: string, { line, amount }: Said, { cells }: FileRow): FileRow => {
    const wordCell = { text: word };
    const all = [
      ...[[days, cells[days] ?? { text: '' }] as const, [words, wordCell] as const],
      ...[[balanceAt, { text: amount }] as const],
      ...(account === undefined ? [] : [[account, wordCell] as const]),
    ];
    return withCells({ line, cells: [] }, new Map(all));
  };
  const known = before && { ...before, line: Math.min(before.line, first.line) };
  const said = known ?? (worked === null ? null : { line: first.line, amount: worked });
  if (!said && !after) return none;
  const header = { text: table.columns[book.balance]?.header ?? '' };
  const heads = own.map((row, at) =>
    at === 0 && !places.has(book.balance) ? withCells(row, new Map([[balanceAt, header]])) : row,
  );
  const opening = said ? [made(table.opening.word, said, first)] : [];
  const closing = after ? [made(CLOSING, after, last)] : [];
  const end = below.indexOf(last) + 1;
  return {
    rows: [...above, ...heads, ...opening, ...below.slice(0, end), ...closing, ...below.slice(end)],
    opening: before ? 'beside' : worked === null ? null : 'worked-out',
  };
}

/** An amount that a line says, and the line. */
interface Said {
  readonly line: number;
  readonly amount: string;
}

function isBalanceRow(row: FileRow): boolean {
  return filledCells(row).some((at) => BALANCE_WORD.test(bareText(row, at)));
}

const BALANCE_WORD = /(?:结余|结存|余额|结转|转来|承前)/;

function saidOf(rows: readonly FileRow[], form: RegExp): Said | null {
  for (const row of rows) {
    for (const index of filledCells(row)) {
      const [, amount] = form.exec(bareText(row, index)) ?? [];
      if (amount !== undefined) return { line: row.line, amount };
    }
  }
  return null;
}

/** The balance before an entry that tells the one after it; null where a figure cannot be read. */
function workedOut(row: FileRow, { match: { places } }: Head, book: CashBook): string | null {
  const of = (key: string): bigint | null => {
    const index = places.get(key);
    return index === undefined ? 0n : millionths(bareText(row, index));
  };
  const [balance, income, expense] = [of(book.balance), of(book.income), of(book.expense)];
  if (!places.has(book.balance) || balance === null || income === null || expense === null)
    return null;
  if (bareText(row, places.get(book.balance) ?? 0) === '') return null;
  return inFigures(balance - income + expense);
}
