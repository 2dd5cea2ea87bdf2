import type { Problem } from '../domain/problem.ts';
import { CellReader } from './cell-reader.ts';
import type { CellReport } from './column.ts';
import type { RawRow } from './csv-splitter.ts';
import { isPersonal, type Row, type Table } from './define-table.ts';
import type { PlaceBefore } from './first-lines.ts';
import { namesNobody } from './forgetting.ts';
import type { Lists } from './lists.ts';
import { type PlacedColumn, placeColumns } from './place-columns.ts';
import { alikeRows, type RepeatedRows } from './repeated-rows.ts';
import { RowCursor } from './row-cursor.ts';

/** Whether a row came before, but for its columns apart. */
export interface SeenRow {
  /**
   * Where the row is kept; -1 where it is not. A row that is not known takes its slot from the one
   * that had it.
   */
  readonly slot: number;
  readonly isKnown: boolean;
}

/**
 * Reads one file of a table row by row, the head first, so that a ledger of any length can be
 * streamed from any source of cells. Problems are handed out as they are found.
 *
 * `rowsIn` (the head not counted) is always `rowsOut + refused`.
 */
export class RowReader<T extends Table> implements SeenRow {
  rowsOut = 0;
  refused = 0;
  /** Of the row read last. */
  slot = -1;
  isKnown = false;
  /** Values of the unique columns in refused rows. */
  readonly refusedKeys = new Set<string>();
  readonly #table: T;
  readonly #file: string;
  readonly #lists: Lists;
  readonly #report: (problem: Problem) => void;
  readonly #placeBefore: PlaceBefore | undefined;
  #alike: RepeatedRows | null = null;
  /** How many of the values differ from row to row. */
  #apart = 0;
  #head: RawRow | null = null;
  #columns: readonly CellReader[] | null = null;
  #keyIndexes: readonly number[] = [];
  /** A row with every value empty, copied for each row read. */
  #blank: Record<string, unknown> = {};
  #keys: readonly string[] = [];
  readonly #values: unknown[] = [];
  #line = 0;
  /** For rows whose cells are already cut. */
  readonly #cursor = new RowCursor();
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
    this.#cursor.load(raw.cells, raw.line);
    const values = this.readValues(this.#cursor);
    if (!values) return null;
    const row = { ...this.#blank };
    row.line = raw.line;
    let at = 0;
    for (const key of this.#keys) {
      row[key] = values[at];
      at += 1;
    }
    return row as Row<T>;
  }

  /**
   * Like `read`, for a ledger so long that an object for each row would be felt: the values in the
   * order of the table's columns, to be used before the next row overwrites them.
   */
  readValues(row: RowCursor): readonly unknown[] | null {
    if (!this.#head) {
      this.#open({ line: row.line, cells: row.cells() });
      return null;
    }
    if (this.#columns && this.#fill(row, this.#head.cells.length, this.#columns)) {
      this.rowsOut += 1;
      return this.#values;
    }
    this.refused += 1;
    for (const index of this.#keyIndexes) this.refusedKeys.add(row.cell(index).trim());
    return null;
  }

  /** To be called after the last row. */
  end(): void {
    if (this.#head) return;
    this.#fault('', 'error', 'file/empty', '这个文件是空的。', '请填好表再交，或删除这个文件。');
  }

  #open(head: RawRow): void {
    this.#head = head;
    const placed = placeColumns(this.#table, this.#file, head, this.#report);
    if (!placed) return;
    this.#blank = blankRow(placed);
    this.#keys = placed.map(({ key }) => key);
    this.#keyIndexes = keyIndexes(placed);
    const fault = this.#fault.bind(this);
    const about = { personal: isPersonal(this.#table), nobody: namesNobody(this.#table) };
    this.#columns = placed.map(
      (column) => new CellReader(column, this.#lists, about, fault, this.#placeBefore),
    );
    this.#apart = this.#table.apart?.length ?? 0;
    this.#alike = this.#apart === 0 ? null : alikeRows(placed, this.#apart);
  }

  /** Reads the cells of a row into the values; false when one of them is at fault. */
  #fill(row: RowCursor, width: number, columns: readonly CellReader[]): boolean {
    this.#line = row.line;
    this.#failed = false;
    this.#isClean = true;
    const values = this.#values;
    const alike = this.#alike;
    this.slot = alike ? alike.slotOf(row) : -1;
    this.isKnown = this.slot !== -1;
    let at = 0;
    if (alike && this.isKnown) {
      const known = alike.valuesIn(this.slot);
      for (; at < this.#apart; at += 1) values[at] = columns[at]?.read(row);
      for (; at < columns.length; at += 1) values[at] = known[at];
      return !this.#failed;
    }
    if (row.width > width) this.#checkWidth(row.cells(), width);
    for (const column of columns) {
      values[at] = column.read(row);
      at += 1;
    }
    if (alike && this.#isClean) this.slot = alike.keep(row, values);
    return !this.#failed;
  }

  #checkWidth(cells: readonly string[], width: number): void {
    if (cells.slice(width).every((cell) => cell.trim() === '')) return;
    this.#fault(
      '',
      'error',
      'row/too-many-cells',
      `这一行有 ${cells.length} 格，表头只有 ${width} 格。`,
      '格子里可能有没加引号的逗号或换行，请去掉。',
    );
  }

  #fault(column: string, ...[severity, code, message, fix]: Parameters<CellReport>): void {
    this.#isClean = false;
    if (severity === 'error') this.#failed = true;
    this.#report({ file: this.#file, row: this.#line, column, code, severity, message, fix });
  }
}

/**
 * An empty row to copy. Parsed, since the engine lays out a parsed object best; and as number, text
 * and null in turn, so that it expects any of them and lays no row out anew.
 */
function blankRow(placed: readonly PlacedColumn[]): Record<string, unknown> {
  const keys = ['line', ...placed.map(({ key }) => key)];
  const rowOf = (value: unknown): Record<string, unknown> =>
    JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`);
  return [0.5, '', null].map(rowOf).at(-1) ?? {};
}

function keyIndexes(placed: readonly PlacedColumn[]): number[] {
  return placed
    .filter(({ column, index }) => column.unique && index !== -1)
    .map(({ index }) => index);
}
