import { looseText } from '../domain/loose-text.ts';
import type { CellReader } from './cell-reader.ts';
import { COMMA } from './csv-rows.ts';
import type { Table } from './define-table.ts';
import type { PlacedColumn } from './place-columns.ts';

/** So many rows are kept. Where no more than that have come again, it is not worth the looking. */
const MOST = 1024;

/** Values of a row by the keys of their columns, and its `line`. */
export type RowOfValues = Record<string, unknown>;

/** A row and what stands in it after the first cells. */
interface AlikeRow {
  readonly rest: string;
  readonly row: RowOfValues;
}

/**
 * Rows of one file by all that stands in them after the first cells, which say whose a row is. In a
 * long ledger whole batches have the same days, amounts and answers: a row in which nothing was found
 * is in order when it comes again, so it is looked up and only the first cells are read.
 */
export class AlikeRows {
  /** Readers of the first cells, in the order of the table, in which faults are told. */
  readonly #own: readonly { readonly key: string; readonly reader: CellReader }[];
  readonly #rows = new Map<string, AlikeRow>();
  /** Where the first cells of the row at hand begin, and what follows them. */
  readonly #starts: number[];
  /** The row before: mostly the one that comes again. */
  #last: AlikeRow | null = null;
  /** What follows the first cells of the row at hand; null where there is nothing to keep. */
  #rest: string | null = null;
  #found = 0;
  #isOff: boolean;

  constructor(
    { numbered }: Table,
    placed: readonly PlacedColumn[],
    readers: readonly CellReader[],
  ) {
    let first = 0;
    while (placed.some((column) => column.index === first && saysWhose(column, numbered?.same)))
      first += 1;
    this.#own = placed.flatMap(({ key, index }, at) => {
      const reader = readers[at];
      return reader && index !== -1 && index < first ? [{ key, reader }] : [];
    });
    this.#starts = [0, ...this.#own.map(() => 0)];
    this.#isOff = placed.some(({ column, index }) => column.unique && index >= first);
  }

  /**
   * A row whose rest came before; null where none did, or there is nothing to look for. To be used before
   * the next, which may be the same object.
   */
  read(text: string | undefined, line: number): RowOfValues | null {
    this.#rest = null;
    if (text === undefined || this.#isOff || !this.#cut(text)) return null;
    const row = this.#find(text, this.#starts[this.#own.length] ?? 0);
    if (!row) return null;
    this.#found += 1;
    row.line = line;
    for (const { key, reader } of this.#own) {
      const { index } = reader;
      const cell = text.slice(this.#starts[index], (this.#starts[index + 1] ?? 0) - 1);
      row[key] = reader.read(cell, line);
    }
    return row;
  }

  /** Whether the row has its first cells. */
  #cut(text: string): boolean {
    for (let cell = 1; cell < this.#starts.length; cell += 1) {
      const start = text.indexOf(COMMA, this.#starts[cell - 1]) + 1;
      if (start === 0) return false;
      this.#starts[cell] = start;
    }
    return true;
  }

  #find(text: string, start: number): RowOfValues | null {
    const last = this.#last;
    if (last && last.rest.length === text.length - start && text.endsWith(last.rest))
      return last.row;
    this.#rest = text.slice(start);
    const found = this.#rows.get(this.#rest);
    if (!found) return null;
    this.#last = found;
    return found.row;
  }

  /** Keeps the row at hand, in which nothing was found. */
  keep(row: RowOfValues): void {
    if (this.#rest === null) return;
    if (this.#rows.size === MOST) {
      this.#isOff = this.#found <= MOST;
      this.#found = 0;
      this.#rows.clear();
    }
    const kept = { rest: looseText(this.#rest), row };
    this.#rows.set(kept.rest, kept);
    this.#last = kept;
  }
}

/** Columns in which hardly any two rows are alike, and those that tell households of one name apart. */
function saysWhose(
  { key, column: { unique, privacy } }: PlacedColumn,
  same: readonly string[] = [],
): boolean {
  return (
    same.includes(key) || unique !== false || privacy === 'resident-name' || privacy === 'household'
  );
}
