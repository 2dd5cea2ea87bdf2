import { FirstLines, type PlaceBefore } from '../../intake/first-lines.ts';
import type { List } from '../../intake/lists.ts';

/** The ids of all ledgers, as a list that columns may refer to, kept without a text for each. */
export class PayoutIds implements List {
  /** Place of each id in the order of reading. */
  readonly #places = new FirstLines();
  /** Line of each payout, by its place, and the place of the first of each file. */
  readonly #lines: number[] = [];
  readonly #files: { readonly from: number; readonly file: string }[] = [];

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.lineOf(id) !== null;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#places.texts();
  }

  /** Takes the ids of the next file: one id is one payout's, whatever the ledger. */
  inFile(file: string): PlaceBefore {
    this.#files.push({ from: this.#lines.length, file });
    return (id, line) => {
      const before = this.#places.put(id, this.#lines.length);
      this.#lines.push(line);
      if (before === null) return null;
      const first = this.#files.findLast(({ from }) => from <= before)?.file;
      return `${first === file ? '' : ` ${first} `}第 ${this.#lines[before]} 行`;
    };
  }

  /** Takes an id whose payout could not be read. */
  know(id: string): void {
    this.#places.put(id, this.#lines.length);
  }
}
