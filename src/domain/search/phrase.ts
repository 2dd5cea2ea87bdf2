import { searchWords } from './words.ts';

/**
 * Opens a number that has decimals in Pagefind's index. Pagefind also indexes the halves of 8616.10, so
 * that 10月 would find 8616.10 月底, and those of a fingerprint; digits and letters alone stay whole.
 */
const DECIMAL = '9009009';

function indexed(word: string): string {
  const plain = word.replace('-', '').toLowerCase();
  const [whole = '', decimals] = plain.split('.');
  return decimals === undefined ? plain : `${DECIMAL}${decimals.length}${whole}${decimals}`;
}

/** Text for Pagefind's index, every word apart from the next. */
export function textForIndex(text: string): string {
  return searchWords(text).map(indexed).join(' ');
}

/** A query of Pagefind's that matches these words next to one another, in order. */
export function phraseQuery(words: readonly string[]): string {
  return `"${words.map(indexed).join(' ')}"`;
}
