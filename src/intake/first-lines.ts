import { endingOf, groupOf, TextNumbers } from '../domain/text-numbers.ts';

/** Takes a value of a unique column and its line; tells where it came before, null the first time. */
export type PlaceBefore = (value: string, line: number) => string | null;

/** Within one file. */
export function placeInFile(): PlaceBefore {
  const lines = new FirstLines();
  return (value, line) => {
    const before = lines.put(value, line);
    return before === null ? null : `第 ${before} 行`;
  };
}

/** On which line each value of a unique column came first. */
export class FirstLines {
  size = 0;
  readonly #numbers = new TextNumbers();
  /** Lines by the number a text ends with, for each group of texts. */
  readonly #lines: number[][] = [];

  /** The line on which the text came before; null the first time. */
  put(text: string, line: number): number | null {
    const number = this.#numbers.of(text);
    const group = groupOf(number);
    let lines = this.#lines[group];
    if (!lines) {
      lines = [];
      this.#lines[group] = lines;
    }
    const ending = endingOf(number);
    const before = lines[ending];
    if (before !== undefined) return before;
    lines[ending] = line;
    this.size += 1;
    return null;
  }

  /** The line on which a text came first; null when it never came. */
  lineOf(text: string): number | null {
    const number = this.#numbers.of(text);
    return this.#lines[groupOf(number)]?.[endingOf(number)] ?? null;
  }

  /** The texts, by their beginnings and then the numbers they end with. */
  *texts(): Generator<string> {
    for (const [group, lines] of this.#lines.entries()) {
      for (const ending in lines) yield this.#numbers.textAt(group, Number(ending));
    }
  }
}
