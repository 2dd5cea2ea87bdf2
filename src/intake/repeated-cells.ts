import type { RowCursor } from './row-cursor.ts';

/** Slots at first, and at most: a short table makes do with few. Powers of two. */
const FEWEST = 16;
const MOST = 1024;
/** Longer cells seldom come twice. */
const LONGEST = 32;

/**
 * The cells of a column that were read last, each in a slot told by its mark. Days, groups and amounts
 * come again and again, and one comparison is much less work than cutting the cell out and reading it
 * anew. Units are kept, so that no cell keeps alive the piece of file it stood in.
 */
export class RepeatedCells {
  #slots = FEWEST;
  #marks = new Int32Array(FEWEST);
  /** Length of each cell kept; 0 where there is none. */
  #lengths = new Uint8Array(FEWEST);
  #units = new Uint16Array(FEWEST * LONGEST);
  #values: unknown[] = new Array<unknown>(FEWEST).fill(null);
  /** How often one cell has taken the slot of another. */
  #pushedOut = 0;

  /** Value of a cell that is kept; undefined for any other. */
  get(row: RowCursor, at: number): unknown {
    const mark = row.marks[at] as number;
    const slot = slotOf(mark) & (this.#slots - 1);
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
    const slot = slotOf(mark) & (this.#slots - 1);
    if (this.#lengths[slot] !== 0) {
      this.#pushedOut += 1;
      if (this.#pushedOut > this.#slots && this.#slots < MOST) {
        this.#begin(4 * this.#slots);
        return;
      }
    }
    this.#marks[slot] = mark;
    this.#lengths[slot] = end - start;
    this.#units.set(row.units.subarray(start, end), slot * LONGEST);
    this.#values[slot] = typeof value === 'string' ? copyOf(value) : value;
  }

  /** Begins anew with more slots; what was kept comes again soon enough. */
  #begin(slots: number): void {
    this.#slots = slots;
    this.#marks = new Int32Array(slots);
    this.#lengths = new Uint8Array(slots);
    this.#units = new Uint16Array(slots * LONGEST);
    this.#values = new Array<unknown>(slots).fill(null);
    this.#pushedOut = 0;
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
  return Math.imul(mark, 0x9e3779b1) >>> 16;
}

/** The same text, cut loose from the longer one it may be a part of. */
function copyOf(text: string): string {
  return [...text].join('');
}
