/** Slots at first, and at most: a short table makes do with few. Powers of two. */
const FEWEST = 16;
const MOST = 1024;

/**
 * The texts that were met last, each in a slot told by a number that equal texts share. Units are kept, so that no text keeps alive the piece of file it stood in. A slot that has been given out is
 * another text's as soon as `keep` gives it again.
 */
export class KeptUnits {
  /** Longer texts are not kept: they seldom come twice. */
  readonly #longest: number;
  #slots = FEWEST;
  #marks = new Int32Array(FEWEST);
  /** Length of each text kept; 0 where there is none. */
  #lengths = new Uint16Array(FEWEST);
  #units: Uint16Array;
  /** How often one text has taken the slot of another. */
  #pushedOut = 0;

  constructor(longest: number) {
    this.#longest = longest;
    this.#units = new Uint16Array(FEWEST * longest);
  }

  /** Slot of the text between two places; -1 when it is not kept. */
  find(units: Uint16Array, start: number, end: number): number {
    const mark = markOf(units, start, end);
    let slot = slotOf(mark) & (this.#slots - 1);
    if (this.#marks[slot] !== mark) slot ^= 1;
    return this.#marks[slot] === mark && this.holds(slot, units, start, end) ? slot : -1;
  }

  /** Whether a slot holds the text between two places. */
  holds(slot: number, units: Uint16Array, start: number, end: number): boolean {
    const length = end - start;
    if (this.#lengths[slot] !== length || length === 0) return false;
    const kept = this.#units;
    const first = slot * this.#longest;
    for (let at = 0; at < length; at += 1) {
      if (units[start + at] !== kept[first + at]) return false;
    }
    return true;
  }

  /** Keeps a text that is not empty, and gives its slot; -1 when it is too long. */
  keep(units: Uint16Array, start: number, end: number): number {
    if (end - start > this.#longest) return -1;
    const mark = markOf(units, start, end);
    let slot = slotOf(mark) & (this.#slots - 1);
    // Each has a second slot, beside its own.
    if (this.#lengths[slot] !== 0 && this.#lengths[slot ^ 1] === 0) slot ^= 1;
    if (this.#lengths[slot] !== 0) {
      this.#pushedOut += 1;
      if (this.#pushedOut > this.#slots && this.#slots < MOST) {
        this.#begin(4 * this.#slots);
        slot = slotOf(mark) & (this.#slots - 1);
      }
    }
    this.#marks[slot] = mark;
    this.#lengths[slot] = end - start;
    this.#units.set(units.subarray(start, end), slot * this.#longest);
    return slot;
  }

  /** Begins anew with more slots; what was kept comes again soon enough. */
  #begin(slots: number): void {
    this.#slots = slots;
    this.#marks = new Int32Array(slots);
    this.#lengths = new Uint16Array(slots);
    this.#units = new Uint16Array(slots * this.#longest);
    this.#pushedOut = 0;
  }
}

/** Two units a step: each step waits for the one before. */
function markOf(units: Uint16Array, start: number, end: number): number {
  let mark = 0;
  let at = start;
  for (; at + 1 < end; at += 2) {
    const pair = (units[at] as number) | ((units[at + 1] as number) << 16);
    mark = (Math.imul(mark, 0x01000193) + pair) | 0;
  }
  return at < end ? (Math.imul(mark, 0x01000193) + (units[at] as number)) | 0 : mark;
}

/** Spreads marks that lie close together by the golden ratio. */
function slotOf(mark: number): number {
  return Math.imul(mark, 0x9e3779b1) >>> 16;
}
