import { spoken } from '../../domain/sample.ts';
import { findPhrase, type Shard, shardsOfPhrase } from '../../domain/search/grams.ts';
import {
  FIRST,
  perFurtherFile,
  type SearchNames,
  type SearchRoot,
  type ShownHead,
} from '../../domain/search/root.ts';
import { searchWords } from '../../domain/search/words.ts';
import { type Index, openIndex } from './open-index.ts';

const ENDED = '已结束';

/** The heads of the search: number of a record → whether what was asked is in its title. */
export type Found = Map<number, boolean>;

/** The index of heads, fetched file by file as it is needed. */
export interface Heads extends Index<SearchRoot> {
  /** Every name; those that are asked for most come with the root. */
  readonly names: () => Promise<SearchNames>;
  /** Records that hold a phrase in their heads, or are of such a place, kind or year. */
  readonly find: (words: readonly string[]) => Promise<Found>;
  /** What is shown of a record. */
  readonly head: (record: number) => Promise<ShownHead>;
}

/** Opens the index below an address. */
export function openHeads(base: string, today: string): Heads {
  const { root, file } = openIndex<SearchRoot>(base, upToDate(today));
  return {
    root,
    file,
    names: async () => [...(await root()).names, ...(await file<SearchNames>('names'))],
    find: async (words) => {
      const plan = await root();
      const { titles, facets } = plan;
      const numbers = shardsOfPhrase(words, plan);
      const files = await Promise.all(numbers.map((number) => file<Shard>(String(number))));
      const shard = (number: number): Shard => files[numbers.indexOf(number)] ?? {};
      const found: Found = new Map();
      findPhrase(words, shard, plan).forEach((at, record) => {
        found.set(record, at < (titles[record] ?? 0));
      });
      for (const facet of facets) addFacet(found, facet, words);
      return found;
    },
    head: async (record) => {
      const { heads, titles } = await root();
      const at = record - FIRST;
      const per = perFurtherFile(titles.length);
      const list = at < 0 ? heads : await file<SearchRoot['heads']>(`more-${Math.floor(at / per)}`);
      const [title = '', url = '', ...lines] = list[at < 0 ? record : at % per] ?? [];
      return [title, url, ...lines];
    },
  };
}

/** The root with the notices ended that have ended since it was made. */
const upToDate =
  (today: string) =>
  (root: SearchRoot): SearchRoot => {
    const facets = root.facets.map((facet) => {
      if (facet.name !== 'status') return facet;
      const values = facet.values.indexOf(ENDED) < 0 ? [...facet.values, ENDED] : facet.values;
      const ended = values.indexOf(ENDED);
      const of = facet.of.map((value, record) => {
        const until = root.untils[record] ?? '';
        return until !== '' && until < today ? ended : value;
      });
      return { ...facet, values, of };
    });
    return { ...root, facets };
  };

/** Adds the records of the values that hold a phrase. */
function addFacet(
  found: Found,
  { values, of }: SearchRoot['facets'][number],
  words: readonly string[],
): void {
  const phrase = ` ${words.join(' ')} `;
  const fitting = values.map((value) =>
    [value, spoken(value)].some((name) => ` ${searchWords(name).join(' ')} `.includes(phrase)),
  );
  of.forEach((value, record) => {
    if (fitting[value] === true && !found.has(record)) found.set(record, false);
  });
}
