import type { ShardPlan } from './grams.ts';

/** Records that come with the first answer; further ones are fetched when they are shown. */
export const FIRST = 1200;
/** Records of one further file, in no more files than so many, however large the site. */
const MORE = 64;
const FURTHER = 200;

/** How many records one further file holds, where so many records are in all. */
export function perFurtherFile(records: number): number {
  return Math.max(MORE, Math.ceil((records - FIRST) / FURTHER));
}

/** Names that come with the first answer: places, programmes and kinds come first. */
export const FIRST_NAMES = 200;

/** A record as it is shown: title, address, lines. */
export type ShownHead = readonly [title: string, url: string, ...lines: string[]];

/** What narrows the results: its values, and the value of each record (-1: none). */
export interface FacetColumn {
  readonly name: string;
  readonly values: readonly string[];
  readonly of: readonly number[];
}

/** The file that every search begins with; records are known by their number, best answers first. */
export interface SearchRoot extends ShardPlan {
  readonly version: string;
  readonly facets: readonly FacetColumn[];
  /** Kind of answer of each record. */
  readonly ranks: readonly number[];
  /** Kind of answer that is for clerks alone. */
  readonly clerks: number;
  /** States of a notice that still can be objected to. */
  readonly running: readonly string[];
  /** Words of each title. */
  readonly titles: readonly number[];
  /** Last day of each record, where it has one. */
  readonly untils: readonly string[];
  /** The names that are asked for most; the others are a file of their own. */
  readonly names: SearchNames;
  /** Words that mean one thing. */
  readonly synonyms: readonly (readonly string[])[];
  readonly heads: readonly (readonly string[])[];
}

/** Names and what they sound like, syllable by syllable, for those who type pinyin or a wrong character. */
export type SearchNames = readonly (readonly [name: string, sounds: string])[];

/** What helps with a query that finds nothing: characters by sound, and traditional forms in pairs. */
export interface SearchLetters {
  readonly sounds: Readonly<Record<string, string>>;
  readonly traditional: string;
}

/** The text of a record, as it reads, and the address of its page. */
export type KeptText = readonly [url: string, text: string];

/** The file that a search of whole texts begins with. */
export interface TextRoot {
  readonly version: string;
  /** How many shards there are, in `words/`. */
  readonly shards: number;
  /** Texts of one file of a segment, in a folder of its name. */
  readonly per: number;
  /** The records of each segment, in the order of its texts. */
  readonly segments: readonly (readonly [name: string, records: readonly number[]])[];
}

/** Every further file of an index, without its ending. */
export function fileNames({ shards, titles }: Pick<SearchRoot, 'shards' | 'titles'>): string[] {
  const more = Math.max(0, Math.ceil((titles.length - FIRST) / perFurtherFile(titles.length)));
  return [
    'names',
    'letters',
    ...Array.from({ length: shards }, (_, number) => String(number)),
    ...Array.from({ length: more }, (_, number) => `more-${number}`),
  ];
}
