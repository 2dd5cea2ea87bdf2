import { type CellFault, type Problem, problemOf } from '../domain/problem.ts';
import { AlikeRows, type RowOfValues } from './alike-rows.ts';
import { CellReader } from './cell-reader.ts';

import type { RawRow } from './csv-rows.ts';
import { isPersonal, type Row, type Table } from './define-table.ts';
import type { PlaceBefore } from './first-lines.ts';
import { namesNobody } from './forgetting.ts';
import type { Lists } from './lists.ts';
import { type PlacedColumn, placeColumns } from './place-columns.ts';

/** The columns of a table as one file has them. */
interface Columns {
  /** How many cells the head has. */
  readonly width: number;
  readonly readers: readonly { readonly key: string; readonly reader: CellReader }[];
  /** A row with every value empty, copied for each row read: so all are laid out alike. */
  readonly blank: Readonly<RowOfValues>;
  readonly alike: AlikeRows;
  readonly unique: readonly PlacedColumn[];
}

/**
 * Reads one file of a table row by row, the head first, so that a ledger of any length can be
 * streamed from any source of cells. Problems are handed out as they are found.
 *
 * `rowsIn` (the head not counted) is always `rowsOut + refused`.
 */
export class RowReader<T extends Table> {
  rowsOut = 0;
  refused = 0;
  /** Values of the unique columns in refused rows. */
  readonly refusedKeys = new Set<string>();
  /** A row was refused for its key, or all rows for the head: what they are called nobody knows. */
  hasUnknownKeys = false;
  readonly #table: T;
  readonly #file: string;
  readonly #lists: Lists;
  readonly #report: (problem: Problem) => void;
  readonly #placeBefore: PlaceBefore | undefined;
  #hasHead = false;
  #columns: Columns | null = null;
  #line = 0;
  #failed = false;
  /** Nothing was found in the row, not even a hint. */
  #isClean = true;

  /** `placeBefore`: where values of unique columns came before, if not in this file alone. */
  constructor(
    table: T,
    file: string,
    lists: Lists,
    report: (problem: Problem) => void,
    placeBefore?: PlaceBefore,
  ) {
    this.#table = table;
    this.#file = file;
    this.#lists = lists;
    this.#report = report;
    this.#placeBefore = placeBefore;
  }

  get rowsIn(): number {
    return this.rowsOut + this.refused;
  }

  /** Reads every row of a file; one that has none is reported. */
  *readAll(rows: Iterable<RawRow>): Generator<Row<T>> {
    for (const raw of rows) {
      const row = this.read(raw);
      if (row) yield row;
    }
    this.end();
  }

  /** Takes the next row: null for the head, and for a row that was refused. */
  read(raw: RawRow): Row<T> | null {
    const row = this.pass(raw);
    return row && { ...row };
  }

  /**
   * Like `read`, for a ledger so long that an object for each row would be felt: the row is to be used
   * before the next, which may be the same object.
   */
  pass(raw: RawRow): Row<T> | null {
    if (!this.#hasHead) {
      this.#open(raw);
      return null;
    }
    const row = this.#columns && this.#rowOf(raw, this.#columns);
    if (row) {
      this.rowsOut += 1;
      return row as Row<T>;
    }
    this.refused += 1;
    for (const { column, index } of this.#columns?.unique ?? []) {
      const key = (raw.cells[index] ?? '').trim();
      this.refusedKeys.add(key);
      if (column.read(key, () => undefined) === null) this.hasUnknownKeys = true;
    }
    return null;
  }

  /** To be called after the last row. */
  end(): void {
    if (this.#hasHead) return;
    this.#fault('', {
      code: 'file/empty',
      message: '这个文件是空的。',
      fix: '请填好表再交，或删除这个文件。',
    });
  }

  #open(head: RawRow): void {
    this.#hasHead = true;
    const placed = placeColumns(this.#table, this.#file, head, this.#report);
    if (!placed) {
      this.hasUnknownKeys = true;
      return;
    }
    const fault = this.#fault.bind(this);
    const about = { personal: isPersonal(this.#table), nobody: namesNobody(this.#table) };
    const readers = placed.map(
      (column) => new CellReader(column, this.#lists, about, fault, this.#placeBefore),
    );
    const keys = placed.map(({ key }) => key);
    this.#columns = {
      width: head.cells.length,
      readers: readers.map((reader, at) => ({ key: keys[at] ?? '', reader })),
      blank: Object.fromEntries(['line', ...keys].map((key) => [key, null])),
      alike: new AlikeRows(this.#table, placed, readers),
      unique: placed.filter(({ column, index }) => column.unique && index !== -1),
    };
  }

  /** A row; null when one of its cells is at fault. */
  #rowOf(raw: RawRow, { width, readers, blank, alike }: Columns): RowOfValues | null {
    const { line } = raw;
    this.#line = line;
    this.#failed = false;
    this.#isClean = true;
    const known = alike.read(raw.text, line);
    if (known) return this.#failed ? null : known;
    const { cells } = raw;
    if (cells.length > width) this.#checkWidth(cells, width);
    const row: RowOfValues = { ...blank };
    row.line = line;
    for (const { key, reader } of readers) row[key] = reader.read(cells[reader.index] ?? '', line);
    if (this.#isClean) alike.keep(row);
    return this.#failed ? null : row;
  }

  #checkWidth(cells: readonly string[], width: number): void {
    if (cells.slice(width).every((cell) => cell.trim() === '')) return;
    const message = `这一行有 ${cells.length} 格，表头只有 ${width} 格。`;
    const fix = '格子里可能有没加引号的逗号或换行，请去掉。';
    this.#fault('', { code: 'row/too-many-cells', message, fix });
  }

  #fault(column: string, fault: CellFault): void {
    const problem = problemOf({ ...fault, file: this.#file, row: this.#line, column });
    this.#isClean = false;
    if (problem.severity === 'error') this.#failed = true;
    this.#report(problem);
  }
}
