import type { Day } from '../../domain/day.ts';
import { type FaultWords, type Problem, problemOf } from '../../domain/problem.ts';
import type { CellReport, Column } from '../column.ts';
import type { Row, Table } from '../define-table.ts';
import { findPrivate } from '../guard.ts';
import type { Lists } from '../lists.ts';
import { RowReader } from '../row-reader.ts';
import type { FileCell, FileRow } from './file-cell.ts';
import type { FileOptions } from './file-reading.ts';
import type { Counted } from './tidy/quantity.ts';
import { tidyCell } from './tidy/tidy-cell.ts';

/** A column of the table with its place in the file, -1 when the file lacks it. */
export interface Placed {
  readonly key: string;
  readonly column: Column;
  readonly index: number;
  readonly counted: Counted;
}

/** One row of data after reading: the typed row, or null when it is refused, and why. */
export interface ReadRow<T extends Table> {
  readonly line: number;
  readonly row: Row<T> | null;
  /** Canonical texts in the order of the table's columns. */
  readonly texts: readonly string[];
  readonly problems: readonly Problem[];
}

/** Kinds whose reader takes any words, and which the strict reader guards. */
const WORDS = new Set(['text', 'list', 'code']);

/**
 * Reads rows of data: first each cell is put into the table's own form, then the strict reader of the
 * data folder takes the row. So what passes here passes there, and no rule is written twice.
 */
export class ForgivingReader<T extends Table> {
  readonly file: string;
  readonly #placed: readonly Placed[];
  readonly #options: FileOptions;
  readonly #lists: Lists;
  readonly #strictProblems: Problem[] = [];
  readonly #strict: RowReader<T>;
  readonly #absent: ReadonlySet<string>;

  constructor(
    table: T,
    file: string,
    placed: readonly Placed[],
    lists: Lists,
    options: FileOptions,
  ) {
    this.file = file;
    this.#placed = placed;
    this.#lists = lists;
    this.#options = options;
    this.#strict = new RowReader(table, file, lists, (problem) =>
      this.#strictProblems.push(problem),
    );
    this.#strict.read({ line: 0, cells: placed.map(({ column }) => column.header) });
    this.#absent = new Set(
      placed.filter(({ index }) => index === -1).map(({ column }) => column.header),
    );
  }

  read(row: FileRow): ReadRow<T> {
    const tidied: Problem[] = [];
    const texts = this.#placed.map((place) => this.#tidy(row, place, tidied));
    this.#strictProblems.length = 0;
    const strict = this.#strict.read({ line: row.line, cells: texts });
    const found = this.#strictProblems.filter(({ column }) => !this.#absent.has(column));
    const problems = this.#placed.flatMap((place, at) =>
      merge(
        tidied.filter(({ column }) => column === place.column.header),
        found.filter(({ column }) => column === place.column.header),
        place.column,
        texts[at] ?? '',
      ),
    );
    const refused = strict === null || problems.some(({ severity }) => severity === 'error');
    return { line: row.line, row: refused ? null : strict, texts, problems };
  }

  #tidy(row: FileRow, { column, index, counted }: Placed, problems: Problem[]): string {
    const cell = row.cells[index];
    if (!cell) return '';
    const report: CellReport = (fault) => {
      problems.push(problemOf({ ...fault, file: this.file, row: row.line, column: column.header }));
    };
    if (cell.mark === 'merged' && cell.text.trim() === '') {
      report(MERGED);
      return '';
    }
    const list = column.refersTo === null ? undefined : this.#lists[column.refersTo];
    const names = column.refersTo === null ? undefined : this.#options.names?.[column.refersTo];
    const maskNames = this.#options.maskNames ?? false;
    const text = tidyCell(cell, column, { counted, maskNames, list, names }, report);
    if (column.kind === 'day' && isAhead(text, column, this.#options.today)) {
      report({
        code: 'day/ahead',
        message: '这一天还没到。',
        fix: '请核对日期；还没办的事先留空。',
      });
    }
    return text;
  }
}

/** Of a cell that a merged cell covers. */
export const MERGED: FaultWords = {
  code: 'cell/merged',
  message: '这里是空的，可能用了合并单元格。',
  fix: '请取消合并，每一行都填上。',
};

function isAhead(text: string, column: Column, today: Day | undefined): boolean {
  return today !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && text > today && !column.ahead;
}

/**
 * One voice for one cell: something private silences all else about it, since other messages quote
 * what they found; a fault told in the clerk's terms silences the strict reader's.
 */
function merge(
  tidied: readonly Problem[],
  strict: readonly Problem[],
  column: Column,
  text: string,
): readonly Problem[] {
  if (tidied.length === 0 && strict.length === 0) return strict;
  const guard = strict.filter(({ code }) => code.startsWith('guard/'));
  const told = tidied.filter(({ severity }) => severity === 'error');
  if (guard.length > 0) {
    const lost = told.find(({ code }) => code === 'code/digits-lost');
    return lost && guard.every(({ code }) => code === 'guard/long-number') ? [lost] : guard;
  }
  const first = told[0] ?? strict[0];
  if (first && first.severity === 'error') {
    const known = WORDS.has(column.kind) || first.code === 'number/spoilt';
    const finding = known ? null : findPrivate(text);
    // A column made for numbers says what its digits are; only what they surely are is told instead.
    if (finding && finding.code !== 'guard/number') {
      const { code, message, fix } = finding;
      return [{ ...first, code, message, fix }];
    }
  }
  return told.length > 0 ? tidied : [...tidied, ...strict];
}

/** Whether a cell has nothing in it. */
export function isBlank(cell: FileCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === '';
}
