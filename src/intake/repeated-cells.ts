import type { RowCursor } from './row-cursor.ts';

const BITS = 10;
/** Cells kept of one column. */
const SLOTS = 1 << BITS;
/** Longer cells seldom come twice. */
const LONGEST = 32;

/**
 * The cells of a column that were read last, each in a slot told by its mark. Days, groups and amounts
 * come again and again, and one comparison is much less work than cutting the cell out and reading it
 * anew. Units are kept, so that no cell keeps alive the piece of file it stood in.
 */
export class RepeatedCells {
  readonly #marks = new Int32Array(SLOTS);
  /** Length of each cell kept; 0 where there is none. */
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #units = new Uint16Array(SLOTS * LONGEST);
  readonly #values: unknown[] = new Array<unknown>(SLOTS).fill(null);

  /** Value of a cell that is kept; undefined for any other. */
  get(row: RowCursor, at: number): unknown {
    const mark = row.marks[at] as number;
    const slot = slotOf(mark);
    const start = row.starts[at] as number;
    const length = (row.ends[at] as number) - start;
    if (this.#marks[slot] !== mark || this.#lengths[slot] !== length) return undefined;
    return this.#isKept(row.units, start, length, slot) ? this.#values[slot] : undefined;
  }

  /** Keeps a cell that is not empty; `value` is what it reads as. */
  keep(row: RowCursor, at: number, value: unknown): void {
    const start = row.starts[at] as number;
    const end = row.ends[at] as number;
    if (end - start > LONGEST) return;
    const mark = row.marks[at] as number;
    const slot = slotOf(mark);
    this.#marks[slot] = mark;
    this.#lengths[slot] = end - start;
    this.#units.set(row.units.subarray(start, end), slot * LONGEST);
    this.#values[slot] = typeof value === 'string' ? copyOf(value) : value;
  }

  #isKept(units: Uint16Array, start: number, length: number, slot: number): boolean {
    const kept = this.#units;
    const first = slot * LONGEST;
    for (let at = 0; at < length; at += 1) {
      if (units[start + at] !== kept[first + at]) return false;
    }
    return true;
  }
}

/** Spreads marks that lie close together by the golden ratio. */
function slotOf(mark: number): number {
  return Math.imul(mark, 0x9e3779b1) >>> (32 - BITS);
}

/** The same text, cut loose from the longer one it may be a part of. */
function copyOf(text: string): string {
  return [...text].join('');
}
