import { groupBy } from '../../domain/group-by.ts';
import { compareText } from '../../domain/problem.ts';
import { hashed } from '../../domain/search/grams.ts';
import type { SearchRecord } from './records.ts';

/** Texts of a segment, about: few enough to be indexed again in a moment. */
const SEGMENT = 128;
/** Where records go that are of no year. */
const NO_YEAR = 'other';

/**
 * The records of each segment by their numbers, in the order of their addresses: those of a year, or a part
 * of them worked out of the address, so that a page that changes, comes or goes leaves all other segments as
 * they are. A year has twice as many parts once it has twice as many pages.
 */
export function segmentsOf(records: readonly SearchRecord[]): Map<string, readonly number[]> {
  const numbered = records.map(({ url, year }, number) => ({ url, year: year ?? NO_YEAR, number }));
  const segments = [...groupBy(numbered, ({ year }) => year)].flatMap(([year, own]) => {
    const parts = powerOfTwo(own.length / SEGMENT);
    return [...groupBy(own, ({ url }) => `${year}-${hashed(url, parts)}`)];
  });
  return new Map(
    segments
      .sort(([a], [b]) => compareText(a, b))
      .map(([name, own]) => [
        name,
        own.sort((a, b) => compareText(a.url, b.url)).map(({ number }) => number),
      ]),
  );
}

/** The least power of two that is not less. */
export function powerOfTwo(number: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(number)));
}
