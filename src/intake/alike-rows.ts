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
  /** Readers of the first cells, in the order of the table, in which faults are told. */
  readonly #own: readonly { readonly key: string; readonly reader: CellReader }[];
  readonly #rows = new Map<string, RowOfValues>();
  #found = 0;
  #isOff: boolean;

  constructor(placed: readonly PlacedColumn[], readers: readonly CellReader[]) {
    let first = 0;
    while (placed.some((column) => column.index === first && saysWhose(column))) first += 1;
    this.#own = placed.flatMap(({ key, index }, at) => {
      const reader = readers[at];
      return reader && index !== -1 && index < first ? [{ key, reader }] : [];
    });
    this.#isOff = placed.some(({ column, index }) => column.unique && index >= first);
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
    const cells = text.split(COMMA, this.#own.length);
    for (const { key, reader } of this.#own)
      row[key] = reader.read(cells[reader.index] ?? '', line);
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
  return unique !== false || privacy === 'resident-name' || privacy === 'household';
}
