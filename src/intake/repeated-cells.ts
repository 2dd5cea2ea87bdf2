/** Cells kept of one column; a power of two. */
const SLOTS = 256;
/** Longer cells seldom come twice. */
const LONGEST = 40;

/**
 * The cells of a column that were read last, each in a slot told by its length and a few of its
 * letters. Days, groups and amounts come again and again, and one comparison is much less work than
 * reading the cell anew. Copies are kept, so that no cell keeps alive the piece of file it was cut from.
 */
export class RepeatedCells {
  readonly #cells: string[] = new Array<string>(SLOTS).fill('');
  readonly #values: unknown[] = new Array<unknown>(SLOTS).fill(null);

  /** Value of a cell that is kept; undefined for any other. */
  get(cell: string): unknown {
    const slot = slotOf(cell);
    return this.#cells[slot] === cell ? this.#values[slot] : undefined;
  }

  keep(cell: string, value: unknown): void {
    if (cell.length > LONGEST) return;
    const slot = slotOf(cell);
    const copy = [...cell].join('');
    this.#cells[slot] = copy;
    this.#values[slot] = value === cell ? copy : value;
  }
}

/** Cells of one column differ mostly near their end. */
function slotOf(cell: string): number {
  const { length } = cell;
  let slot = length;
  for (let at = length > 4 ? length - 4 : 0; at < length; at += 1) {
    slot = slot * 7 + cell.charCodeAt(at);
  }
  return slot & (SLOTS - 1);
}
