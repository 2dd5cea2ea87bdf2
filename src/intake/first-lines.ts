/** Digits at the end of a text that count as its number. */
const DIGITS = 9;

/**
 * On which line each value of a unique column came first. Ids are mostly one beginning and a number,
 * `meili-tingyuan-longyun-017`, so the lines are kept by number under each beginning: that is quick,
 * exact, and of a million ids none keeps alive the piece of file it was cut from.
 */
export class FirstLines {
  /** Beginning and count of digits → line by number. */
  readonly #groups = new Map<string, number[]>();
  #beginning = '';
  #length = -1;
  #lines: number[] = [];

  /** The line on which the text came before; null the first time. */
  put(text: string, line: number): number | null {
    const { length } = text;
    let start = length;
    let number = 0;
    for (let unit = 1; start > 0 && length - start < DIGITS; unit *= 10) {
      const digit = text.charCodeAt(start - 1) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number += digit * unit;
      start -= 1;
    }
    this.#turnTo(text, start);
    const before = this.#lines[number];
    if (before === undefined) this.#lines[number] = line;
    return before ?? null;
  }

  /** Turns to the lines of a text's beginning; mostly they are those of the text before it. */
  #turnTo(text: string, start: number): void {
    const same = text.length === this.#length && start === this.#beginning.length;
    if (same && beginsWith(text, this.#beginning)) return;
    const key = `${text.slice(0, start)}/${text.length - start}`;
    this.#lines = this.#groups.get(key) ?? [];
    this.#groups.set(key, this.#lines);
    this.#beginning = key.slice(0, start);
    this.#length = text.length;
  }
}

function beginsWith(text: string, beginning: string): boolean {
  const { length } = beginning;
  for (let at = 0; at < length; at += 1) {
    if (text.charCodeAt(at) !== beginning.charCodeAt(at)) return false;
  }
  return true;
}
