import { FirstLines, type PlaceBefore } from '../../intake/first-lines.ts';
import type { List } from '../../intake/lists.ts';

/** More lines than a file can have: place = file × this + line. */
const LINES = 2 ** 32;

/** The ids of all ledgers, as a list that columns may refer to, kept without a text for each. */
export class PayoutIds implements List {
  /** The file and line of each id, as one number. */
  readonly #places = new FirstLines();
  readonly #files: string[] = [];

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#places.texts();
  }

  /** Takes the ids of the next file: one id is one payout's, whatever the ledger. */
  inFile(file: string): PlaceBefore {
    const from = LINES * (this.#files.push(file) - 1);
    return (id, line) => {
      const before = this.#places.put(id, from + line);
      if (before === null) return null;
      const first = this.#files[Math.floor(before / LINES)];
      return `${first === file ? '' : ` ${first} `}第 ${before % LINES} 行`;
    };
  }

  /** Takes an id whose payout could not be read. */
  know(id: string): void {
    this.#places.put(id, 0);
  }
}
