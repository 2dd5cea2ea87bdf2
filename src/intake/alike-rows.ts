import { looseText } from '../domain/loose-text.ts';
import type { CellReader } from './cell-reader.ts';
import { COMMA } from './csv-rows.ts';
import type { PlacedColumn } from './place-columns.ts';

/** So many rows are kept. Where no more than that have come again, it is not worth the looking. */
const MOST = 1024;

/** Values of a row by the keys of their columns, and its `line`. */
export type RowOfValues = Record<string, unknown>;

/**
 * Rows of one file by all that stands in them after the first cells, which say whose a row is. In a
 * long ledger whole batches have the same days, amounts and answers: a row in which nothing was found
 * is in order when it comes again, so it is looked up and only the first cells are read.
 */
export class AlikeRows {
  /** Readers of the first cells. */
  readonly #own: readonly { readonly key: string; readonly reader: CellReader }[];
  readonly #rows = new Map<string, RowOfValues>();
  #found = 0;
  #isOff: boolean;

  constructor(placed: readonly PlacedColumn[], readers: readonly CellReader[]) {
    const own: { key: string; reader: CellReader }[] = [];
    for (;;) {
      const at = placed.findIndex(({ index }) => index === own.length);
      const [column, reader] = [placed[at], readers[at]];
      if (!column || !reader || !saysWhose(column)) break;
      own.push({ key: column.key, reader });
    }
    this.#own = own;
    this.#isOff = placed.some(({ column, index }) => column.unique && index >= own.length);
  }

  /** What follows the first cells; null where there is nothing to look for. */
  restOf(text: string | undefined): string | null {
    if (text === undefined || this.#isOff) return null;
    let start = 0;
    for (let cell = 0; cell < this.#own.length; cell += 1) {
      start = text.indexOf(COMMA, start) + 1;
      if (start === 0) return null;
    }
    return text.slice(start);
  }

  /** A row whose rest came before; to be used before the next, which may be the same object. */
  read(text: string, rest: string, line: number): RowOfValues | null {
    const row = this.#rows.get(rest);
    if (!row) return null;
    this.#found += 1;
    row.line = line;
    let start = 0;
    for (const { key, reader } of this.#own) {
      const end = text.indexOf(COMMA, start);
      row[key] = reader.read(text.slice(start, end), line);
      start = end + 1;
    }
    return row;
  }

  /** Keeps a row in which nothing was found. */
  keep(rest: string, row: RowOfValues): void {
    if (this.#rows.size === MOST) {
      this.#isOff = this.#found <= MOST;
      this.#found = 0;
      this.#rows.clear();
    }
    this.#rows.set(looseText(rest), row);
  }
}

/** Columns in which hardly any two rows are alike. */
function saysWhose({ column: { unique, privacy } }: PlacedColumn): boolean {
  return unique || privacy === 'resident-name' || privacy === 'household';
}
