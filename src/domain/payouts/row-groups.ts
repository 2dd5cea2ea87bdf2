const NONE = -1;

/** Groups rows by two numbers, exactly, in tables of numbers. Rows are put in order. */
export class RowGroups {
  readonly #mask: number;
  /** The two numbers of each row. */
  readonly #a: Float64Array;
  readonly #b: Float64Array;
  /** Last row of the group in each slot of the table. */
  readonly #last: Int32Array;
  /** The row after each row in its group, and whether a row is the first of one. */
  readonly #next: Int32Array;
  readonly #isFirst: Uint8Array;

  /** `rows`: how many rows there are at most. */
  constructor(rows: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * rows + 2));
    this.#mask = slots - 1;
    this.#a = new Float64Array(rows);
    this.#b = new Float64Array(rows);
    this.#last = new Int32Array(slots).fill(NONE);
    this.#next = new Int32Array(rows).fill(NONE);
    this.#isFirst = new Uint8Array(rows);
  }

  put(row: number, a: number, b: number): void {
    this.#a[row] = a;
    this.#b[row] = b;
    let slot = hash(a, b) & this.#mask;
    for (;;) {
      const last = this.#last[slot] as number;
      if (last === NONE) break;
      if (this.#a[last] === a && this.#b[last] === b) {
        this.#next[last] = row;
        this.#last[slot] = row;
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
    this.#last[slot] = row;
    this.#isFirst[row] = 1;
  }

  /** Groups of two rows and more, in the order of their first rows, each in the order of the rows. */
  *shared(): Generator<number[]> {
    for (let first = 0; first < this.#next.length; first += 1) {
      if (this.#isFirst[first] === 0 || this.#next[first] === NONE) continue;
      const rows: number[] = [];
      for (let row = first; row !== NONE; row = this.#next[row] as number) rows.push(row);
      yield rows;
    }
  }
}

function hash(a: number, b: number): number {
  const mixed = Math.imul(a | 0, 0x9e3779b1) ^ Math.imul((b | 0) + 0x7f4a7c15, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
