import type { SearchLetters, SearchRoot } from '../../domain/search/root.ts';
import { isSum, sumWord } from '../../domain/search/sums.ts';
import { searchWords } from '../../domain/search/words.ts';
import { apart } from './apart.ts';
import type { Found, Heads } from './heads.ts';
import { likely, readings, simplified } from './near.ts';
import type { Texts } from './texts.ts';

/** Fewer answers than this, and whole texts are looked through unasked. */
const LITTLE = 3;

/** One of the words that were typed, and the phrases that it may stand for, itself first. */
export interface Term {
  readonly typed: string;
  readonly ways: readonly (readonly string[])[];
}

/** What a query has found so far. */
export interface Answer {
  readonly terms: readonly Term[];
  readonly heads: Found;
  /** Records that only their texts hold: sums, and what else was looked for in them. */
  readonly texts: ReadonlySet<number>;
  /** Whether whole texts were looked through. */
  readonly deep: boolean;
  /** How the query was taken. */
  readonly notes: readonly string[];
  /** What may have been meant. */
  readonly offered: readonly string[];
}

/** Letters alone. */
const PINYIN = /^[a-z]{2,}$/i;
const PARTED = /[\s，。、；：！？;!?]+/;
/** A comma of Chinese text within a number. */
const WIDE_COMMA = /([\d０-９])，(?=[\d０-９]{3}(?![\d０-９]))/g;
/** What is said after a sum, where nothing else follows. */
const UNIT = /([\d０-９])\s*(?:元整?|圆整?|块钱?)(?=$|[\s，。、；：！？;!?])/g;

/** What was typed as words that must all be found; 9300元 and 9，300 块 ask for 9300. */
export function termsOf(typed: string): Term[] {
  return typed
    .replace(WIDE_COMMA, '$1,')
    .replace(UNIT, '$1 ')
    .split(PARTED)
    .map((part) => ({ typed: part, ways: [searchWords(part), ...asDay(part)] }))
    .filter(({ ways: [words = []] }) => words.length > 0);
}

/** A day or a month in digits as it is written out: 2022-12-15 and 2022.12.15 are 2022年12月15日. */
function asDay(typed: string): string[][] {
  const [, year, month, day] = /^(20\d\d)[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(typed) ?? [];
  if (year === undefined) return [];
  const written = `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
  return [searchWords(written)];
}

/** Heads that hold all terms; letters alone are taken for pinyin too. */
export async function ask(heads: Heads, terms: readonly Term[]): Promise<Answer> {
  const { synonyms } = await heads.root();
  const taken = await Promise.all(terms.map((term) => withPinyin(heads, term)));
  const [found, sums] = await Promise.all([
    Promise.all(taken.map(({ ways }) => findAny(heads, ways))),
    Promise.all(taken.map(({ ways: [own = []] }) => findSum(heads, own))),
  ]);
  const inHeads = holdingAll(found);
  const texts = textsBeyond(
    inHeads,
    found.map((own, at) => [own, sums[at] ?? []]),
  );
  const notes = taken.flatMap(({ typed, ways: [, ...others] }) =>
    others.length === 0 || !PINYIN.test(typed)
      ? []
      : [`「${typed}」按拼音也找了：${others.map((words) => words.join('')).join('、')}。`],
  );
  // The heads know words that mean the same by themselves; texts and excerpts are asked for each.
  const wide = taken.map((term) => ({ ...term, ways: [...term.ways, ...same(term, synonyms)] }));
  return { terms: wide, heads: inHeads, texts, deep: false, notes, offered: [] };
}

/** Whether so little is found that whole texts should be asked; of sums heads know all that texts hold. */
export function isLittle(answer: Answer): boolean {
  const areSums = answer.terms.every(({ ways: [own = []] }) => isSum(own));
  return countOf(answer) < (areSums ? 1 : LITTLE);
}

async function withPinyin(heads: Heads, { typed, ways }: Term): Promise<Term> {
  if (!PINYIN.test(typed)) return { typed, ways };
  const letters = typed.toLowerCase();
  const read = readings(letters, (await heads.root()).names);
  const all = read.length > 0 ? read : readings(letters, await heads.names());
  return { typed, ways: [...ways, ...all.map((name) => [...name])] };
}

function same({ typed }: Term, synonyms: SearchRoot['synonyms']): string[][] {
  return synonyms
    .filter((group) => group.indexOf(typed) >= 0)
    .flatMap((group) => group.filter((word) => word !== typed).map(searchWords));
}

async function findAny(heads: Heads, ways: Term['ways']): Promise<Found> {
  const found: Found = new Map();
  for (const one of await Promise.all(ways.map(heads.find)))
    one.forEach((inTitle, record) => {
      found.set(record, inTitle || found.get(record) === true);
    });
  return found;
}

/** Records whose text holds a sum. */
async function findSum(heads: Heads, words: readonly string[]): Promise<Iterable<number>> {
  return isSum(words) ? (await heads.find(words.map(sumWord))).keys() : [];
}

/** The same with what whole texts hold: a page counts if its head and its text hold all terms together. */
export async function askTexts(heads: Heads, texts: Texts, answer: Answer): Promise<Answer> {
  const found = await Promise.all(
    answer.terms.map(({ ways }) => Promise.all([findAny(heads, ways), texts.find(ways)])),
  );
  return { ...answer, texts: textsBeyond(answer.heads, found), deep: true };
}

/** Records that hold every term in head or text, and not all in their heads. */
function textsBeyond(
  inHeads: Found,
  found: readonly (readonly [heads: Found, texts: Iterable<number>])[],
): ReadonlySet<number> {
  const each = found.map(([own, texts]): Found => {
    const all = new Map(own);
    for (const record of texts) if (!all.has(record)) all.set(record, false);
    return all;
  });
  return new Set([...holdingAll(each).keys()].filter((record) => !inHeads.has(record)));
}

/** Looks through whole texts. */
export type Deepen = (answer: Answer) => Promise<Answer>;

/**
 * Where next to nothing is found: the query in simplified characters, the words that it is made of one by
 * one, or what may have been meant.
 */
export async function askAnew(
  heads: Heads,
  deepen: Deepen,
  typed: string,
  answer: Answer,
): Promise<Answer> {
  const [letters, names] = await Promise.all([heads.file<SearchLetters>('letters'), heads.names()]);
  const plain = simplified(typed, letters);
  if (plain !== typed) {
    const inHeads = await ask(heads, termsOf(plain));
    const found = isLittle(inHeads) ? await deepen(inHeads) : inHeads;
    if (countOf(found) > 0) return withNote(found, `按简体「${plain}」找的。`);
  }
  const offered = likely(plain, names, letters);
  for (const words of countOf(answer) === 0 ? apart(plain, names) : []) {
    const found = await ask(heads, termsOf(words));
    if (countOf(found) > 0)
      return { ...withNote(found, `没有完全一样的，按「${words}」找的。`), offered };
  }
  return { ...answer, offered };
}

/** How many records were found. */
export function countOf({ heads, texts }: Answer): number {
  return heads.size + texts.size;
}

function withNote(answer: Answer, note: string): Answer {
  return { ...answer, notes: [...answer.notes, note] };
}

/** Records that hold every term, and whether all are in their titles. */
function holdingAll(found: readonly Found[]): Found {
  const [first = new Map<number, boolean>(), ...others] = found;
  const all: Found = new Map();
  first.forEach((inTitle, record) => {
    if (others.every((one) => one.has(record)))
      all.set(record, inTitle && others.every((one) => one.get(record) === true));
  });
  return all;
}

/** Kinds of answer that are wanted by their name before anything else: village, programme, section. */
const NAMED = 2;

/**
 * Records in the order of answers: what is called exactly so, then places, programmes and sections by
 * their name, other titles, other heads, and what only its text holds, overviews last; within each the order of the index.
 */
export function inOrder({ terms, heads, texts }: Answer, { ranks, titles }: SearchRoot): number[] {
  const exact = new Set([0]);
  for (const { ways } of terms)
    for (const before of [...exact]) {
      exact.delete(before);
      for (const words of ways) exact.add(before + words.length);
    }
  const grade = (record: number): number => {
    const inTitle = heads.get(record);
    const isNamed = (ranks[record] ?? 0) <= NAMED;
    // What an overview lists stands on a page of its own.
    if (inTitle === undefined) return isNamed ? 5 : 4;
    if (!inTitle) return 3;
    if (!isNamed) return 2;
    return exact.has(titles[record] ?? 0) ? 0 : 1;
  };
  return [...new Set([...heads.keys(), ...texts])]
    .map((record): [number, number] => [grade(record), record])
    .sort(([a, one], [b, other]) => a - b || one - other)
    .map(([, record]) => record);
}
