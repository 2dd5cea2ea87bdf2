/** What Chromium had before `Intl.Segmenter` came with 87; it gives the same words. */
interface BreakIterator {
  adoptText(text: string): void;
  next(): number;
}
type BreakIterators = new (locale: string, options: { type: 'word' }) => BreakIterator;

const { Segmenter, v8BreakIterator } = Intl as typeof Intl & { v8BreakIterator?: BreakIterators };
const OPTIONS = { granularity: 'word' } as const;
const segmenter = Segmenter === undefined ? null : new Segmenter('zh', OPTIONS);
const iterator =
  segmenter || v8BreakIterator === undefined ? null : new v8BreakIterator('zh', { type: 'word' });

/** Where the words of a text end. A browser that knows no words of Chinese takes each letter for one. */
export function wordEnds(text: string): number[] {
  if (segmenter) {
    return [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);
  }
  if (!iterator) return [...text].map((_, at) => at + 1);
  const ends: number[] = [];
  iterator.adoptText(text);
  for (let end = iterator.next(); end !== -1; end = iterator.next()) ends.push(end);
  return ends;
}
