import { FirstLines, type PlaceBefore } from '../intake/first-lines.ts';
import type { List } from '../intake/lists.ts';

/** More lines than a file can have: place = file × this + line. */
const LINES = 2 ** 32;

/** Where the keys of a table stand in all its files, as a list that columns may refer to, kept without a text for each. */
export class KeyPlaces implements List {
  /** The file and line of each key, as one number. */
  readonly #places = new FirstLines();
  readonly #files: string[] = [];

  get size(): number {
    return this.#places.size;
  }

  has(key: string): boolean {
    return this.#places.has(key);
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#places.texts();
  }

  /** Takes the keys of the next file: a key names one row, whatever the file. */
  inFile(file: string): PlaceBefore {
    const from = LINES * (this.#files.push(file) - 1);
    return (key, line) => {
      const before = this.#places.put(key, from + line);
      if (before === null) return null;
      const first = this.#files[Math.floor(before / LINES)];
      return `${first === file ? '' : ` ${first} `}第 ${before % LINES} 行`;
    };
  }

  /** Takes the key of a row that could not be read. */
  know(key: string): void {
    this.#places.put(key, 0);
  }
}
