import { type CellReport, type Column, shown } from './column.ts';
import { type PlaceBefore, placeInFile } from './first-lines.ts';
import { type CellContext, guardCell } from './guard.ts';
import { ALLOWED, type List, type Lists } from './lists.ts';
import type { PlacedColumn } from './place-columns.ts';
import { isPlainCode } from './plain-code.ts';
import { RepeatedCells } from './repeated-cells.ts';
import { isVisible, type RowCursor } from './row-cursor.ts';

/**
 * Reads the cells of one column of one file: typed, guarded, on its list, not there before. A cell
 * in which nothing was found is in order when it comes again, so it is looked up and not read again.
 */
export class CellReader {
  readonly index: number;
  readonly #column: Column;
  readonly #required: boolean;
  readonly #list: List | null;
  readonly #report: CellReport;
  readonly #context: CellContext;
  /** Of a unique column. */
  readonly #placeBefore: PlaceBefore | null;
  readonly #repeated: RepeatedCells | null;
  #clean = true;

  /**
   * `about`: what the rows say of people. `report` adds file and row.
   * `placeBefore`: where values of a unique column came before, if not in this file alone.
   */
  constructor(
    { column, index }: PlacedColumn,
    lists: Lists,
    about: Pick<CellContext, 'personal' | 'nobody'>,
    report: (column: string, ...fault: Parameters<CellReport>) => void,
    placeBefore?: PlaceBefore,
  ) {
    this.index = index;
    this.#column = column;
    this.#required = column.required;
    this.#list = column.refersTo === null ? null : (lists[column.refersTo] ?? null);
    this.#context = { ...about, allowed: lists[ALLOWED] };
    this.#report = (...fault) => {
      this.#clean = false;
      report(column.header, ...fault);
    };
    this.#placeBefore = column.unique ? (placeBefore ?? placeInFile()) : null;
    this.#repeated = column.unique || column.kind === 'code' ? null : new RepeatedCells();
  }

  /** Value of this column's cell; null when it is empty, or after a problem was reported. */
  read(row: RowCursor): unknown {
    const at = this.index;
    if (at === -1 || at >= row.width || row.starts[at] === row.ends[at]) return this.#empty();
    const kept = this.#repeated?.get(row, at);
    if (kept !== undefined) return kept;
    const cell = trimmed(row.cell(at));
    if (cell === '') return this.#empty();
    const value = this.#judge(cell);
    if (this.#placeBefore && value !== null) {
      this.#checkUnique(String(value), this.#placeBefore(String(value), row.line));
    }
    if (this.#clean) this.#repeated?.keep(row, at, value);
    return value;
  }

  #empty(): null {
    return this.#required ? this.#missing() : null;
  }

  #missing(): null {
    const { hint, example } = this.#column;
    this.#report('error', 'cell/empty', '这一格不能空。', `${hint}例如「${example}」。`);
    return null;
  }

  #judge(cell: string): unknown {
    this.#clean = true;
    const value = this.#column.read(cell, this.#report);
    if (value === null) return null;
    if (!isPlainCode(this.#column, cell)) {
      guardCell(this.#column, cell, this.#report, this.#context);
    }
    if (this.#list && !this.#list.has(String(value))) this.#notListed(String(value), this.#list);
    return value;
  }

  #notListed(value: string, list: List): void {
    this.#report(
      'error',
      'cell/not-listed',
      `名单里没有${shown(value)}。`,
      `请从名单里选：${firstOf(list).join('、')}${list.size > 12 ? '…' : ''}。`,
    );
  }

  #checkUnique(value: string, before: string | null): void {
    if (before === null) return;
    this.#report(
      'error',
      'cell/duplicate',
      `${shown(value)}与${before}重复。`,
      '请改成不重复的编号。',
    );
  }
}

/** `trim`, without the call for the many cells that begin and end with something to see. */
function trimmed(cell: string): string {
  const last = cell.charCodeAt(cell.length - 1);
  return isVisible(cell.charCodeAt(0)) && isVisible(last) ? cell : cell.trim();
}

/** The first twelve values of a list, which may be very long. */
function firstOf(list: List): string[] {
  const values: string[] = [];
  for (const value of list) if (values.push(value) === 12) break;
  return values;
}
