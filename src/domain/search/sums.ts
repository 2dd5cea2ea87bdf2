import { type PlacedWord, placedWords } from './words.ts';

/** A number of three digits or more, or with decimals: what sums of money look like. */
const SUM = /^(?:[0-9]{3,}|[0-9]+\.[0-9]+)$/;
/** Beside a number that is of a day, a telephone, a law or a name: 2022-12-15, 0719-0000, 2022年. */
const BOUND_BEFORE = /[-/A-Za-z]/;
const BOUND_AFTER = /[-/年号]/;

/** What a sum in a text is found by; no text has such a word, so that it is told from what heads say. */
export const sumWord = (word: string): string => `#${word}`;

/** Whether words are one sum and nothing else. */
export function isSum(words: readonly string[]): boolean {
  return words.length === 1 && SUM.test(words[0] ?? '');
}

/** Sums in a text, each once and in order, as words; `placed` are its words, where they are known. */
export function sumsIn(text: string, placed: readonly PlacedWord[] = placedWords(text)): string[] {
  const sums = placed.filter(
    ({ word, start, end }) =>
      SUM.test(word) &&
      !BOUND_BEFORE.test(text[start - 1] ?? '') &&
      !BOUND_AFTER.test(text[end] ?? ''),
  );
  return [...new Set(sums.map(({ word }) => word))];
}
