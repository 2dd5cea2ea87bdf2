import { cellText, type FileCell, type FileRow } from '../file-cell.ts';
import type { HeadMatch } from '../match-heads.ts';

const EMPTY: FileCell = { text: '' };

/**
 * A clerk's own sheet while it is put into the form of its table: columns are taken, left out and added
 * behind those of the file. A row that is cut short or too long is left as it is, to be refused.
 */
export class Draft {
  readonly heads: string[];
  readonly places: Map<string, number>;
  readonly unknown: Set<number>;
  readonly rows: FileRow[];
  /** Columns as they seem, while it is being asked. */
  readonly likely = new Map<string, number>();
  /** Columns that may not go on the web and have not been left out. */
  readonly private = new Set<number>();
  readonly #match: HeadMatch;
  readonly #whole: readonly boolean[];

  constructor(match: HeadMatch, rows: readonly FileRow[], isWhole: (row: FileRow) => boolean) {
    this.#match = match;
    this.heads = [...match.heads];
    this.places = new Map(match.places);
    this.unknown = new Set(match.unknown);
    this.rows = [...rows];
    this.#whole = rows.map(isWhole);
  }

  get match(): HeadMatch {
    return { ...this.#match, heads: this.heads, places: this.places, unknown: [...this.unknown] };
  }

  /** Adds a column that the file lacks; `fill` says what each row holds in it. */
  add(key: string, header: string, fill: (row: FileRow, at: number) => string): void {
    const index = this.heads.push(header) - 1;
    this.places.set(key, index);
    this.rows.forEach((row, at) => {
      if (this.#whole[at]) this.set(at, index, { text: fill(row, at) });
    });
  }

  /** Takes a column of the file for one of the table. */
  take(index: number, key: string): void {
    this.unknown.delete(index);
    this.places.set(key, index);
  }

  set(at: number, index: number, cell: FileCell): void {
    const row = this.rows[at];
    if (!row || !this.#whole[at]) return;
    const cells = [...row.cells];
    while (cells.length <= index) cells.push(EMPTY);
    cells[index] = cell;
    this.rows[at] = { ...row, cells };
  }

  /** Text in a column of the table, or in what seems to be it; '' where the file lacks it. */
  text(at: number, key: string): string {
    const index = this.places.get(key) ?? this.likely.get(key);
    const row = this.rows[at];
    return index === undefined || !row ? '' : cellText(row, index);
  }
}
