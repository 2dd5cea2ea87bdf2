/** Digits at the end of a text that count as its number. */
const DIGITS = 9;
const SPAN = 10 ** DIGITS;

/**
 * Gives every text a number of its own, and the text back. Ids and household numbers are mostly one
 * beginning and a number, `tingyuan-qinghe-017`, so only the beginnings are kept: that is quick,
 * exact, and of a million ids none keeps alive the piece of file it was cut from.
 */
export class TextNumbers {
  /** A beginning, and how many digits follow it, as one key. */
  readonly #groups = new Map<string, number>();
  readonly #beginnings: { readonly text: string; readonly digits: number }[] = [];
  /** The group of the text before; mostly it is that of the next one. */
  #beginning = '';
  #digits = -1;
  #group = -1;

  /** Number of a text: ten to the ninth times its group, and the number it ends with. */
  of(text: string): number {
    let start = text.length;
    let number = 0;
    for (let unit = 1; unit < SPAN && start > 0; unit *= 10) {
      const digit = text.charCodeAt(start - 1) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      number += digit * unit;
      start -= 1;
    }
    this.#turnTo(text, start);
    return this.#group * SPAN + number;
  }

  textOf(number: number): string {
    return this.textAt(groupOf(number), endingOf(number));
  }

  /** The text of a group that ends with a number. */
  textAt(group: number, ending: number): string {
    const { text, digits } = this.#beginnings[group] ?? { text: '', digits: 0 };
    return digits === 0 ? text : text + String(ending).padStart(digits, '0');
  }

  #turnTo(text: string, start: number): void {
    const digits = text.length - start;
    if (digits === this.#digits && start === this.#beginning.length) {
      if (beginsWith(text, this.#beginning)) return;
    }
    const key = `${digits}${text.slice(0, start)}`;
    const known = this.#groups.get(key);
    const group = known ?? this.#beginnings.length;
    const beginning = this.#beginnings[group]?.text ?? key.slice(1);
    if (known === undefined) {
      this.#groups.set(key, group);
      this.#beginnings.push({ text: beginning, digits });
    }
    this.#beginning = beginning;
    this.#digits = digits;
    this.#group = group;
  }
}

/** Texts with one beginning and equally many digits are of one group, counted from 0. */
export function groupOf(number: number): number {
  return Math.floor(number / SPAN);
}

/** The number that a text ends with. */
export function endingOf(number: number): number {
  return number % SPAN;
}

function beginsWith(text: string, beginning: string): boolean {
  const { length } = beginning;
  for (let at = 0; at < length; at += 1) {
    if (text.charCodeAt(at) !== beginning.charCodeAt(at)) return false;
  }
  return true;
}
