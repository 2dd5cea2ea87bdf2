import type { SearchLetters, SearchNames, SearchRoot } from '../../domain/search/root.ts';
import { searchWords } from '../../domain/search/words.ts';
import type { Found, Heads } from './heads.ts';
import { likely, readings, simplified } from './near.ts';
import type { Texts } from './texts.ts';

/** Fewer answers than this, and whole texts are looked through unasked. */
export const LITTLE = 3;

/** One of the words that were typed, and the phrases that it may stand for, itself first. */
export interface Term {
  readonly typed: string;
  readonly ways: readonly (readonly string[])[];
}

/** What a query has found so far. */
export interface Answer {
  readonly terms: readonly Term[];
  readonly heads: Found;
  /** Records that only their texts hold. */
  readonly texts: ReadonlySet<number>;
  /** How the query was taken. */
  readonly notes: readonly string[];
  /** What may have been meant. */
  readonly offered: readonly string[];
}

/** What was typed as words that must all be found; 9300元 asks for 9300. */
export function termsOf(typed: string): Term[] {
  return typed
    .split(/[\s，。、；：！？;!?]+/)
    .map((part) => ({ typed: part, ways: [searchWords(part.replace(/^([\d,.]+)元$/, '$1'))] }))
    .filter(({ ways: [words = []] }) => words.length > 0);
}

/** Heads that hold all terms; letters alone are taken for pinyin too. */
export async function ask(heads: Heads, terms: readonly Term[]): Promise<Answer> {
  const { synonyms } = await heads.root();
  const taken = await Promise.all(terms.map((term) => withPinyin(heads, term)));
  const found = await Promise.all(taken.map(({ ways }) => findAny(heads, ways)));
  const notes = taken.flatMap(({ typed, ways: [, ...others] }) =>
    others.length === 0
      ? []
      : [`「${typed}」按拼音也找了：${others.map((words) => words.join('')).join('、')}。`],
  );
  // The heads know words that mean the same by themselves; texts and excerpts are asked for each.
  const wide = taken.map((term) => ({ ...term, ways: [...term.ways, ...same(term, synonyms)] }));
  return { terms: wide, heads: holdingAll(found), texts: new Set(), notes, offered: [] };
}

async function withPinyin(heads: Heads, { typed, ways }: Term): Promise<Term> {
  if (!/^[a-z]{2,}$/i.test(typed)) return { typed, ways };
  const names = await heads.file<SearchNames>('names');
  const read = readings(typed.toLowerCase(), names);
  return { typed, ways: [...ways, ...read.map((name) => [...name])] };
}

function same({ typed }: Term, synonyms: SearchRoot['synonyms']): string[][] {
  return synonyms
    .filter((group) => group.indexOf(typed) >= 0)
    .flatMap((group) => group.filter((word) => word !== typed).map(searchWords));
}

async function findAny(heads: Heads, ways: Term['ways']): Promise<Found> {
  const found: Found = new Map();
  for (const words of ways)
    (await heads.find(words)).forEach((inTitle, record) => {
      found.set(record, inTitle || found.get(record) === true);
    });
  return found;
}

/** The same with what whole texts hold: a page counts if its head and its text hold all terms together. */
export async function askTexts(heads: Heads, texts: Texts, answer: Answer): Promise<Answer> {
  const found: Found[] = [];
  // One after another: Pagefind answers one query at a time.
  for (const { ways } of answer.terms) {
    const all = await findAny(heads, ways);
    (await texts.find(ways)).forEach((record) => {
      if (!all.has(record)) all.set(record, false);
    });
    found.push(all);
  }
  const whole = [...holdingAll(found).keys()].filter((record) => !answer.heads.has(record));
  return { ...answer, texts: new Set(whole) };
}

/** Where next to nothing is found: the query in simplified characters, or what may have been meant. */
export async function askAnew(
  heads: Heads,
  texts: Texts,
  typed: string,
  answer: Answer,
): Promise<Answer> {
  const letters = await heads.file<SearchLetters>('letters');
  const plain = simplified(typed, letters);
  if (plain === typed) {
    const names = await heads.file<SearchNames>('names');
    return { ...answer, offered: likely(typed, names, letters) };
  }
  const again = await ask(heads, termsOf(plain));
  const whole = again.heads.size < LITTLE ? await askTexts(heads, texts, again) : again;
  return { ...whole, notes: [...whole.notes, `按简体「${plain}」找的。`] };
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
 * their name, other titles, other heads, and what only its text holds; within each the order of the index.
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
    if (inTitle === undefined) return 4;
    if (!inTitle) return 3;
    if ((ranks[record] ?? 0) > NAMED) return 2;
    return exact.has(titles[record] ?? 0) ? 0 : 1;
  };
  return [...new Set([...heads.keys(), ...texts])]
    .map((record): [number, number] => [grade(record), record])
    .sort(([a, one], [b, other]) => a - b || one - other)
    .map(([, record]) => record);
}
