import { decode, hashed, own, type Place, placesOfAll, starts } from './grams.ts';

/**
 * The index of whole texts: for each two words that follow one another, where they stand, and for each word
 * alone, which texts hold it. A phrase is put together from its pairs, so that every answer is exact. Texts
 * lie in segments, whose parts of a shard stand beside each other in its file: one that did not change gives
 * the same part, and a reader fetches no more files for many segments than for one.
 */

/**
 * A word → the word after it → numbers: steps from text to text, each with the place in it. Under no word
 * after it stand the texts that hold the word, their steps alone. Words never stand in one text with the next,
 * so that two numbers are not taken for a long one.
 */
export type TextPart = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** What one shard holds of each segment. */
export type TextShard = readonly TextPart[];

/** Words of one look-up. */
const PAIR = 2;

/** The index of the texts of one segment, each given as its words: of each shard the part, as JSON. */
export function indexSegment(texts: readonly (readonly string[])[], shards: number): string[] {
  const entries = new Map<string, Entry>();
  const entry = (word: string, next: string, text: number): Entry => {
    const key = keyOf(word, next);
    const known = entries.get(key) ?? { word, next, last: 0, numbers: [] };
    if (known.numbers.length === 0) entries.set(key, known);
    known.numbers.push(text - known.last);
    known.last = text;
    return known;
  };
  texts.forEach((words, text) => {
    for (const word of new Set(words)) entry(word, '', text);
    for (let at = 0; at + 1 < words.length; at += 1)
      entry(words[at] ?? '', words[at + 1] ?? '', text).numbers.push(at);
  });
  const parts = Array.from(
    { length: shards },
    (): Record<string, Record<string, number[]>> => ({}),
  );
  for (const [key, { word, next, numbers }] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const part = parts[hashed(key, shards)] ?? {};
    part[word] = { ...own(part, word), [next]: numbers };
  }
  return parts.map((part) => JSON.stringify(part));
}

/** Places of a pair of words, or of a word alone, as they are gathered. */
interface Entry {
  readonly word: string;
  readonly next: string;
  last: number;
  readonly numbers: number[];
}

/** What decides in which shard a pair lies. */
const keyOf = (word: string, next: string): string => (next === '' ? word : `${word} ${next}`);

/** The pairs that a phrase is put together from, and where each begins in it. */
function pairsOf(words: readonly string[]) {
  return starts(words.length, PAIR).map((at) => {
    const [word, next] = [words[at] ?? '', words[at + 1] ?? ''];
    return { word, next, at, key: keyOf(word, next) };
  });
}

/** The shards that a phrase needs, of so many. */
export function textShardsOf(words: readonly string[], shards: number): number[] {
  return [...new Set(pairsOf(words).map(({ key }) => hashed(key, shards)))];
}

/** Texts of one segment that hold a phrase; `part` gives what a shard holds of the segment. */
export function findInSegment(
  words: readonly string[],
  part: (shard: number) => TextPart,
  shards: number,
): number[] {
  const lists = pairsOf(words).map(({ word, next, at, key }): Place[] => {
    const numbers = own(own(part(hashed(key, shards)), word) ?? {}, next) ?? [];
    if (next === '') return decode(numbers.flatMap((step) => [step, 0]));
    return decode(numbers).map(([text, place]) => [text, place - at]);
  });
  return [...placesOfAll(lists).keys()];
}
