import { bare } from '../../../../domain/bare.ts';
import type { CashBook, Table } from '../../../define-table.ts';
import { cellText, type FileRow } from '../../file-cell.ts';
import { inFigures, millionths } from '../figures.ts';
import { bareText, EMPTY, withCells } from './rows.ts';

/** What a head says of a fund, cash or the account at the bank, and of which way the money went. */
const FUND =
  /^(?<fund>(?:库存)?现金|(?:银行)?存款|银行)(?<way>收入|收方|借方|支出|付出|付方|贷方|余额|结余|结存)/;
const WAYS: Readonly<Record<string, Way>> = {
  ...{ 收入: 'income', 收方: 'income', 借方: 'income' },
  ...{ 支出: 'expense', 付出: 'expense', 付方: 'expense', 贷方: 'expense' },
};
type Way = 'income' | 'expense' | 'balance';
const LOOK = 20;
const SUM = /合计|总计|共计|小计|累计/;
/** Money that only goes from one fund to the other. */
const MOVES = /提取|提现|取现|取款|备用金|存入|存现|缴存|转存|存银行/;

/** One fund's columns in a sheet. */
type Fund = Readonly<Partial<Record<Way, number>>>;

/** A sheet of one pair of columns, and what was left out because it was neither in nor out. */
export interface FundsJoined {
  readonly rows: readonly FileRow[];
  readonly moved: readonly { readonly line: number; readonly amount: string }[];
}

/** Whether heads have columns of their own for cash and for the bank. */
export function areFunds(heads: readonly string[]): boolean {
  return fundsOf(heads).length > 1;
}

/**
 * Cash and bank, each with columns of its own, as one book: what came in and went out of either. What went
 * from one to the other is no income and no expense. Null for a sheet that is no such book.
 */
export function fundsTogether(
  rows: readonly FileRow[],
  book: CashBook,
  table: Table,
): FundsJoined | null {
  const at = rows.slice(0, LOOK).findIndex(({ cells }) => areFunds(cells.map(({ text }) => text)));
  const head = rows[at];
  if (!head) return null;
  const heads = head.cells.map(({ text }) => text);
  const funds = fundsOf(heads);
  const [first] = funds;
  if (!first) return null;
  const below = rows.slice(at + 1);
  const moved = movedBetween(below, funds, heads);
  const unit = /[(（][^()（）]*[)）]$/.exec(heads[first.income ?? 0]?.trim() ?? '')?.[0] ?? '';
  const header = (way: Way): string =>
    (table.columns[book[way]]?.header ?? '').replace(/[(（].*$/, '') + unit;
  const hasBalance = heads.some((text) => /余额|结余|结存/.test(text) && !FUND.test(bare(text)));
  const joined = new Joiner(funds, moved, hasBalance);
  const named = joined.write(head, {
    income: header('income'),
    expense: header('expense'),
    balance: header('balance'),
  });
  return {
    rows: [...rows.slice(0, at), named, ...below.flatMap((row) => joined.join(row) ?? [])],
    moved: [...moved].map(([line, amount]) => ({ line, amount: inFigures(amount) })),
  };
}

function fundsOf(heads: readonly string[]): Fund[] {
  const funds = new Map<string, Partial<Record<Way, number>>>();
  heads.forEach((head, at) => {
    const { fund = '', way = '' } = FUND.exec(bare(head))?.groups ?? {};
    if (way === '') return;
    const name = fund.includes('现金') ? 'cash' : 'bank';
    const own = funds.get(name) ?? {};
    funds.set(name, own);
    own[WAYS[way] ?? 'balance'] ??= at;
  });
  return [...funds.values()].filter(
    ({ income, expense }) => income !== undefined && expense !== undefined,
  );
}

const figure = (row: FileRow, at: number | undefined): bigint | null =>
  at === undefined ? 0n : millionths(bareText(row, at));

/** Line → what it moves between the funds; a withdrawal in two lines of one day is in both. */
function movedBetween(
  rows: readonly FileRow[],
  funds: readonly Fund[],
  heads: readonly string[],
): ReadonlyMap<number, bigint> {
  const moved = new Map<number, bigint>();
  const days = heads.findIndex((head) => /日期|时间/.test(bare(head)));
  const open: { row: FileRow; fund: number; way: Way; amount: bigint }[] = [];
  for (const row of rows) {
    if (isSum(row)) continue;
    const entries = funds.flatMap((fund, at) =>
      (['income', 'expense'] as const).flatMap((way) => {
        const amount = figure(row, fund[way]);
        return amount === null || amount === 0n ? [] : [{ row, fund: at, way, amount }];
      }),
    );
    const [one, other] = entries;
    if (one && other && entries.length === 2 && isOpposite(one, other)) {
      moved.set(row.line, one.amount);
      continue;
    }
    if (!one || other || !row.cells.some((_, at) => MOVES.test(bareText(row, at)))) continue;
    const pair = open.findIndex(
      (before) => isOpposite(before, one) && cellText(before.row, days) === cellText(row, days),
    );
    if (pair === -1) open.push(one);
    else {
      moved.set(row.line, one.amount);
      moved.set(open[pair]?.row.line ?? 0, one.amount);
      open.splice(pair, 1);
    }
  }
  return moved;
}

interface Entry {
  readonly fund: number;
  readonly way: Way;
  readonly amount: bigint;
}

function isOpposite(one: Entry, other: Entry): boolean {
  return one.fund !== other.fund && one.way !== other.way && one.amount === other.amount;
}

function isSum(row: FileRow): boolean {
  return row.cells.some((_, at) => SUM.test(bareText(row, at)));
}

/** Joins the funds of row after row, keeping what each of them last held. */
class Joiner {
  readonly #funds: readonly Fund[];
  readonly #moved: ReadonlyMap<number, bigint>;
  readonly #hasBalance: boolean;
  readonly #last: (bigint | null)[];
  /** What came in with and without what was only moved, since the start and since the last total. */
  #all = { gross: 0n, moved: 0n };
  #since = { gross: 0n, moved: 0n };

  constructor(funds: readonly Fund[], moved: ReadonlyMap<number, bigint>, hasBalance: boolean) {
    this.#funds = funds;
    this.#moved = moved;
    this.#hasBalance = hasBalance;
    this.#last = funds.map(() => null);
  }

  /** A row of the sheet as one of the book; null where its money only moved. */
  join(row: FileRow): FileRow | null {
    const income = this.#sum(row, 'income');
    const expense = this.#sum(row, 'expense');
    const balance = this.#hasBalance ? null : this.#balance(row);
    const moved = this.#moved.get(row.line) ?? 0n;
    if (isSum(row)) {
      const less = this.#movedWithin(income) ?? 0n;
      this.#since = { gross: 0n, moved: 0n };
      const net = (sum: bigint | null): bigint | null => (sum === null ? sum : sum - less);
      return this.#written(row, net(income), net(expense), balance);
    }
    for (const sums of [this.#all, this.#since]) {
      sums.gross += income ?? 0n;
      sums.moved += moved;
    }
    return moved === 0n ? this.#written(row, income, expense, balance) : null;
  }

  /** What was only moved within the rows that a total is of; null where it is of no known rows. */
  #movedWithin(income: bigint | null): bigint | null {
    return [this.#since, this.#all].find(({ gross }) => gross === income)?.moved ?? null;
  }

  #sum(row: FileRow, way: 'income' | 'expense'): bigint | null {
    const parts = this.#funds.map((fund) => figure(row, fund[way]));
    return parts.every((part) => part !== null)
      ? parts.reduce((sum, part) => sum + part, 0n)
      : null;
  }

  #balance(row: FileRow): bigint | null {
    const told = this.#funds.map((fund) =>
      fund.balance === undefined ? '' : bareText(row, fund.balance),
    );
    if (told.every((text) => text === '')) return null;
    told.forEach((text, at) => {
      if (text !== '') this.#last[at] = millionths(text);
    });
    return this.#last.every((last) => last !== null)
      ? this.#last.reduce<bigint>((sum, last) => sum + (last ?? 0n), 0n)
      : null;
  }

  #written(
    row: FileRow,
    income: bigint | null,
    expense: bigint | null,
    balance: bigint | null,
  ): FileRow {
    const text = (sum: bigint | null, way: 'income' | 'expense'): string =>
      sum === null ? this.#asWritten(row, way) : sum === 0n ? '' : inFigures(sum);
    return this.write(row, {
      income: text(income, 'income'),
      expense: text(expense, 'expense'),
      balance: balance === null ? '' : inFigures(balance),
    });
  }

  /** What cannot be read stays as it is, to be refused. */
  #asWritten(row: FileRow, way: 'income' | 'expense'): string {
    const texts = this.#funds.map((fund) =>
      fund[way] === undefined ? '' : cellText(row, fund[way]),
    );
    return texts.find((text) => text !== '' && millionths(bare(text)) === null) ?? '';
  }

  /** Puts words into the columns of the first fund and clears those of the others. */
  write(row: FileRow, words: Readonly<Record<Way, string>>): FileRow {
    const cells = new Map(
      this.#funds.flatMap((fund) => Object.values(fund).map((at) => [at, EMPTY] as const)),
    );
    const [first] = this.#funds;
    for (const way of ['income', 'expense', 'balance'] as const) {
      const at = first?.[way];
      if (at !== undefined && (way !== 'balance' || !this.#hasBalance))
        cells.set(at, { text: words[way] });
    }
    return withCells(row, cells);
  }
}
