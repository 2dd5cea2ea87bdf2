import { looseText } from '../domain/loose-text.ts';
import { KeptUnits } from './kept-units.ts';
import type { PlacedColumn } from './place-columns.ts';
import type { RowCursor } from './row-cursor.ts';

/** Rows longer than this are read cell by cell. */
const LONGEST = 256;
/** After so many rows it is seen whether they are alike; of fewer than one in eight nothing is kept. */
const TRIAL = 1024;

/**
 * The rows that were read last, without the cells they begin with. In a ledger a whole batch has the
 * same days, amounts and answers; such a row is compared once where it stands, and nothing in it is
 * read anew. Where few rows are alike, it gives up looking.
 */
export class RepeatedRows {
  /** How many cells a row begins with that differ from row to row. */
  readonly from: number;
  readonly #kept = new KeptUnits(LONGEST);
  readonly #values: (readonly unknown[])[] = [];
  /** The slots found last, the later first: two batches often come in turn. */
  #recent = -1;
  #before = -1;
  #tried = 0;
  #found = 0;
  #isOff = false;

  constructor(from: number) {
    this.from = from;
  }

  /** Slot of a row that is kept; -1 for any other. */
  slotOf(row: RowCursor): number {
    const { width, units, starts, ends } = row;
    if (this.#isOff || width <= this.from) return -1;
    const slot = this.#find(units, starts[this.from] as number, ends[width - 1] as number);
    this.#tried += 1;
    if (slot !== -1) this.#found += 1;
    if (this.#tried === TRIAL) this.#isOff = this.#found < TRIAL / 8;
    return slot;
  }

  #find(units: Uint16Array, start: number, end: number): number {
    const recent = this.#recent;
    if (this.#kept.holds(recent, units, start, end)) return recent;
    const slot = this.#kept.holds(this.#before, units, start, end)
      ? this.#before
      : this.#kept.find(units, start, end);
    this.#before = recent;
    this.#recent = slot;
    return slot;
  }

  /** The values of a row that is kept. */
  valuesIn(slot: number): readonly unknown[] {
    return this.#values[slot] ?? [];
  }

  /** Keeps a row in which nothing was found, with what its cells read as; gives its slot, or -1. */
  keep(row: RowCursor, values: readonly unknown[]): number {
    const { width, units, starts, ends } = row;
    if (this.#isOff || width <= this.from) return -1;
    const start = starts[this.from] as number;
    const slot = this.#kept.keep(units, start, ends[width - 1] as number);
    if (slot !== -1)
      this.#values[slot] = values.map((value) =>
        typeof value === 'string' ? looseText(value) : value,
      );
    return slot;
  }
}

/**
 * Keeps rows of a table whose first columns, `apart` many, differ from row to row; null for a file that
 * does not have them first.
 */
export function alikeRows(placed: readonly PlacedColumn[], apart: number): RepeatedRows | null {
  const from = placed.slice(0, apart).filter(({ index }) => index !== -1).length;
  const isFirst = placed.every(({ index }, at) => index === -1 || index < from === at < apart);
  return isFirst ? new RepeatedRows(from) : null;
}
