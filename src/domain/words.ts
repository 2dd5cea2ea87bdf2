import { looseText } from './loose-text.ts';

/** Numbers for words that come again and again: villages, names, days. No word at all is 0. */
export class Words {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [''];

  of(word: string | null): number {
    if (word === null) return 0;
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const copy = looseText(word);
    this.#numbers.set(copy, this.#words.length);
    return this.#words.push(copy) - 1;
  }

  textOf(number: number): string {
    return this.#words[number] ?? '';
  }

  get size(): number {
    return this.#words.length;
  }
}
