import { looseText } from '../domain/loose-text.ts';
import type { CellFault } from '../domain/problem.ts';
import { type CellReport, type Column, shown } from './column.ts';
import { type PlaceBefore, placeInFile } from './first-lines.ts';
import { type CellContext, guardCell } from './guard.ts';
import { ALLOWED, type List, type Lists } from './lists.ts';
import type { PlacedColumn } from './place-columns.ts';
import { isPlainCode } from './plain-code.ts';

/** Days, groups and amounts come again and again; few columns have more of them than this. */
const MOST_KNOWN = 4096;

/**
 * Reads the cells of one column of one file: typed, guarded, on its list, not there before. A cell
 * in which nothing was found is in order when it comes again, so it is looked up and not read again.
 */
export class CellReader {
  readonly index: number;
  readonly #column: Column;
  readonly #list: List | null;
  readonly #report: CellReport;
  readonly #context: CellContext;
  /** Of a unique column. */
  readonly #placeBefore: PlaceBefore | null;
  /** Values of cells in which nothing was found. */
  readonly #known: Map<string, unknown> | null;
  #isClean = true;

  /**
   * `about`: what the rows say of people. `report` adds file and row.
   * `placeBefore`: where values of a unique column came before, if not in this file alone.
   */
  constructor(
    { column, index }: PlacedColumn,
    lists: Lists,
    about: Pick<CellContext, 'personal' | 'nobody'>,
    report: (column: string, fault: CellFault) => void,
    placeBefore?: PlaceBefore,
  ) {
    this.index = index;
    this.#column = column;
    this.#list = column.refersTo === null ? null : (lists[column.refersTo] ?? null);
    this.#context = { ...about, allowed: lists[ALLOWED] };
    this.#report = (fault) => {
      this.#isClean = false;
      report(column.header, fault);
    };
    this.#known = column.unique || column.kind === 'code' ? null : new Map();
    this.#placeBefore = column.unique ? (placeBefore ?? placeInFile()) : null;
  }

  /** Value of this column's cell; null when it is empty, or after a problem was reported. */
  read(text: string, line: number): unknown {
    if (text === '') return this.#empty();
    const known = this.#known?.get(text);
    if (known !== undefined) return known;
    const cell = text.trim();
    if (cell === '') return this.#empty();
    const value = this.#judge(cell);
    if (this.#placeBefore) this.#checkUnique(value, line, this.#placeBefore);
    else if (this.#isClean && this.#known) keep(this.#known, text, value);
    return value;
  }

  #empty(): null {
    if (!this.#column.required) return null;
    const { hint, example } = this.#column;
    this.#report({
      code: 'cell/empty',
      message: '这一格不能空。',
      fix: `${hint}例如「${example}」。`,
    });
    return null;
  }

  #judge(cell: string): unknown {
    this.#isClean = true;
    const value = this.#column.read(cell, this.#report);
    if (value === null) return null;
    if (!isPlainCode(this.#column, cell)) {
      guardCell(this.#column, cell, this.#report, this.#context);
    }
    if (this.#list && !this.#list.has(String(value))) this.#notListed(String(value), this.#list);
    return value;
  }

  #notListed(value: string, list: List): void {
    this.#report({
      code: 'cell/not-listed',
      message: `名单里没有${shown(value)}。`,
      fix: `请从名单里选：${firstOf(list).join('、')}${list.size > 12 ? '…' : ''}。`,
    });
  }

  #checkUnique(value: unknown, line: number, placeBefore: PlaceBefore): void {
    if (value === null) return;
    // Some file systems take names that differ in their case alone for one.
    const before = placeBefore(String(value).toLowerCase(), line);
    if (before === null) return;
    this.#report({
      code: 'cell/duplicate',
      message: `${shown(String(value))}与${before}重复。`,
      fix: '请改成不重复的编号。',
    });
  }
}

function keep(known: Map<string, unknown>, text: string, value: unknown): void {
  if (known.size === MOST_KNOWN) return;
  const own = looseText(text);
  known.set(own, value === text ? own : value);
}

/** The first twelve values of a list, which may be very long. */
function firstOf(list: List): string[] {
  const values: string[] = [];
  for (const value of list) if (values.push(value) === 12) break;
  return values;
}
