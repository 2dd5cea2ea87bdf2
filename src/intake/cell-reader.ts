import { type CellReport, type Column, quote } from './column.ts';
import { type CellContext, guardCell } from './guard.ts';
import { ALLOWED, type Lists } from './lists.ts';
import type { PlacedColumn } from './place-columns.ts';
import { isPlainCode } from './plain-code.ts';

/** Values kept of a column whose words come again and again, such as a group or a notice. */
const KEPT = 2_000;

/**
 * Reads the cells of one column of one file: typed, guarded, on its list, not there before. A cell
 * in which nothing was found is in order when it comes again, so it is looked up and not read again.
 */
export class CellReader {
  readonly key: string;
  readonly index: number;
  readonly #column: Column;
  readonly #list: ReadonlySet<string> | null;
  readonly #report: CellReport;
  readonly #context: CellContext;
  /** Line on which each value of a unique column stands. */
  readonly #lines: Map<unknown, number> | null;
  readonly #kept: Map<string, unknown> | null;
  #lastCell = '';
  #lastValue: unknown = null;
  #clean = true;

  /** `personal`: the rows speak of one household or person each. `report` adds file and row. */
  constructor(
    { key, column, index }: PlacedColumn,
    lists: Lists,
    personal: boolean,
    report: (column: string, ...fault: Parameters<CellReport>) => void,
  ) {
    this.key = key;
    this.index = index;
    this.#column = column;
    this.#list = column.refersTo === null ? null : (lists[column.refersTo] ?? null);
    this.#context = { personal, allowed: lists[ALLOWED] };
    this.#report = (...fault) => {
      this.#clean = false;
      report(column.header, ...fault);
    };
    this.#lines = column.unique ? new Map() : null;
    this.#kept = !column.unique && WORDS.has(column.kind) ? new Map() : null;
  }

  /** Value of a trimmed cell; null when it is empty, or after a problem was reported. */
  read(cell: string, line: number): unknown {
    if (cell === '') return this.#empty();
    if (this.#lines) {
      const value = this.#judge(cell);
      if (value !== null) this.#checkUnique(value, line, this.#lines);
      return value;
    }
    if (cell === this.#lastCell) return this.#lastValue;
    const kept = this.#kept?.get(cell);
    if (kept !== undefined) return kept;
    const value = this.#judge(cell);
    if (this.#clean) this.#keep(cell, value);
    return value;
  }

  #empty(): null {
    const { required, hint, example } = this.#column;
    if (required) {
      this.#report('error', 'cell/empty', '这一格不能空。', `${hint}例如「${example}」。`);
    }
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

  #keep(cell: string, value: unknown): void {
    this.#lastCell = cell;
    this.#lastValue = value;
    if (this.#kept && this.#kept.size < KEPT) this.#kept.set(cell, value);
  }

  #notListed(value: string, list: ReadonlySet<string>): void {
    this.#report(
      'error',
      'cell/not-listed',
      `名单里没有「${quote(value)}」。`,
      `请从名单里选：${[...list].slice(0, 12).join('、')}${list.size > 12 ? '…' : ''}。`,
    );
  }

  #checkUnique(value: unknown, line: number, lines: Map<unknown, number>): void {
    const before = lines.get(value);
    if (before === undefined) {
      lines.set(value, line);
      return;
    }
    this.#report(
      'error',
      'cell/duplicate',
      `「${quote(String(value))}」与第 ${before} 行重复。`,
      '请改成不重复的编号。',
    );
  }
}

/** Kinds whose cells repeat, so that looking one up is quicker than reading it. */
const WORDS: ReadonlySet<Column['kind']> = new Set(['text', 'choice', 'list']);
