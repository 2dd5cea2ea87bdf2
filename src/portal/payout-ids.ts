import type { Payout } from '../domain/payout/payout.ts';
import { FirstLines } from '../intake/first-lines.ts';
import type { List } from '../intake/lists.ts';
import type { DataReading } from './reading.ts';

/** The ids of all ledgers, as a list that columns may refer to, kept without a text for each. */
export class PayoutIds implements List {
  readonly #reading: DataReading;
  /** Place of each id in the order of reading. */
  readonly #places = new FirstLines();
  /** Line of each payout, by its place, and the place of the first of each file. */
  readonly #lines: number[] = [];
  readonly #files: { readonly from: number; readonly file: string }[] = [];

  constructor(reading: DataReading) {
    this.#reading = reading;
  }

  get size(): number {
    return this.#places.size;
  }

  has(id: string): boolean {
    return this.#places.lineOf(id) !== null;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#places.texts();
  }

  /** Takes a payout; reports it when another has its id. */
  add({ id, file, line }: Payout): void {
    const place = this.#lines.length;
    if (this.#files.at(-1)?.file !== file) this.#files.push({ from: place, file });
    this.#lines.push(line);
    const before = this.#places.put(id, place);
    if (before === null) return;
    const first = this.#files.findLast(({ from }) => from <= before)?.file;
    this.#reading.fault(
      file,
      line,
      '编号',
      'cell/duplicate',
      `「${id}」与 ${first} 第 ${this.#lines[before]} 行重复。`,
      '请改成不重复的编号。',
    );
  }

  /** Takes an id whose payout could not be read. */
  know(id: string): void {
    this.#places.put(id, this.#lines.length);
  }
}
