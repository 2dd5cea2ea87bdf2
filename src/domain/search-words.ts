/**
 * How the search takes text apart: every Han character is a word of its own, digit runs (with their
 * decimal point) and Latin words stay whole, punctuation and spaces only part them. So a phrase of
 * single characters finds every substring, and 50元 does not find 650元.
 */
const WORDS = /[0-9]+(?:\.[0-9]+)*|[A-Za-z]+|[\p{Script=Han}〇]|[^\s\p{P}\p{S}\p{Z}\p{C}]/gu;

export function searchWords(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORDS) ?? [];
}

/** Text for the index: words parted by zero-width spaces, which excerpts drop again. */
export function textForIndex(text: string): string {
  return text
    .normalize('NFKC')
    .replace(WORDS, (word) => `\u200b${word}\u200b`)
    .replace(/\u200b+/g, '\u200b');
}

/** A query that matches the words next to one another, in order; empty when there is no word. */
export function phraseQuery(query: string): string {
  const words = searchWords(query);
  return words.length === 0 ? '' : `"${words.join(' ')}"`;
}
