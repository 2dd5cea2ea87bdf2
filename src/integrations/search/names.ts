import { pinyin } from 'pinyin-pro';
import { spoken } from '../../domain/sample.ts';
import type { SearchNames } from '../../domain/search/root.ts';
import type { Synonyms } from '../../views/search/synonyms.ts';
import { FACETS, type SearchRecord } from './records.ts';

/** More would be a long file for one who mistyped a letter. */
const MOST = 2000;

const SYLLABLES = { toneType: 'none', type: 'array', v: true } as const;

/** Names of places, programmes and kinds, words that mean the same, and what titles are made of, with their pinyin. */
export function searchNames(records: readonly SearchRecord[], synonyms: Synonyms): SearchNames {
  const places = [...new Set(records.flatMap(({ village }) => village ?? []))];
  const names = new Set([
    ...records
      .filter(({ rank }) => rank === 'village' || rank === 'programme')
      .map(({ title }) => title),
    ...places.map(spoken),
    ...FACETS.flatMap((facet) => records.flatMap((record) => record[facet] ?? [])),
    ...records.filter(({ rank }) => rank === 'section').map(({ title }) => title),
    ...synonyms.flat(),
    ...records
      .filter(({ rank }) => rank !== 'clerk')
      .flatMap(({ title }) => partsOf(title, places)),
  ]);
  return [...names]
    .filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
    .slice(0, MOST)
    .map((name) => [name, pinyin(name, SYLLABLES).join(' ')]);
}

/** Runs of characters of a title without the place it is of. */
function partsOf(title: string, places: readonly string[]): string[] {
  const bare = places.reduce((text, place) => text.replaceAll(place, ' '), title);
  return bare.match(/\p{Script=Han}{2,12}/gu) ?? [];
}
