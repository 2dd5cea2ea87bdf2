import { looseText } from '../domain/loose-text.ts';
import { KeptUnits } from './kept-units.ts';
import type { RowCursor } from './row-cursor.ts';

/** Longer cells seldom come twice. */
const LONGEST = 32;

/**
 * The cells of a column that were read last. Days, groups and amounts come again and again, and one
 * comparison is much less work than cutting the cell out and reading it anew.
 */
export class RepeatedCells {
  readonly #kept = new KeptUnits(LONGEST);
  readonly #values: unknown[] = [];

  /** Value of a cell that is kept; undefined for any other. */
  get({ units, starts, ends }: RowCursor, at: number): unknown {
    const slot = this.#kept.find(units, starts[at] as number, ends[at] as number);
    return slot === -1 ? undefined : this.#values[slot];
  }

  /** Keeps a cell that is not empty; `value` is what it reads as. */
  keep({ units, starts, ends }: RowCursor, at: number, value: unknown): void {
    const slot = this.#kept.keep(units, starts[at] as number, ends[at] as number);
    if (slot !== -1) this.#values[slot] = typeof value === 'string' ? looseText(value) : value;
  }
}
