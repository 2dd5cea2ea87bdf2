import { phraseQuery } from '../../domain/search/phrase.ts';
import type { KeptText, TextPages } from '../../domain/search/root.ts';
import { getJson } from './get-json.ts';

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string }[] }>;
}

/** Says that this browser cannot look into whole texts, whatever the signal. */
export class TooOld extends Error {}

/** The index of whole texts, loaded when it is first asked. */
export interface Texts {
  /** Records whose text holds one of these phrases. */
  readonly find: (phrases: readonly (readonly string[])[]) => Promise<Set<number>>;
  /** The text of a record that was found. */
  readonly text: (record: number) => Promise<string>;
}

const ENGINE = 'pagefind.js';

/** Opens the index below an address. */
export function openTexts(base: string): Texts {
  const files = new Map<string, Promise<KeptText[]>>();
  let engine: Promise<[Pagefind, TextPages]> | null = null;
  const loaded = (): Promise<[Pagefind, TextPages]> => {
    engine = engine || load(base);
    return engine;
  };

  async function find(phrases: readonly (readonly string[])[]): Promise<Set<number>> {
    const [pagefind, { names }] = await loaded();
    const records = new Map(names.map((name, record) => [name, record]));
    const found = new Set<number>();
    for (const words of phrases) {
      for (const { id } of (await pagefind.search(phraseQuery(words))).results) {
        const record = records.get(id);
        if (record !== undefined) found.add(record);
      }
    }
    return found;
  }

  async function text(record: number): Promise<string> {
    const [, { per, version }] = await loaded();
    const address = `${base}texts/${Math.floor(record / per)}.json?v=${version}`;
    const known = files.get(address) ?? getJson<KeptText[]>(address, 'default');
    files.set(address, known);
    known.catch(() => files.delete(address));
    return (await known)[record % per]?.[1] ?? '';
  }

  return {
    find: (phrases) =>
      find(phrases).catch(async (error) => {
        engine = null;
        // Where the engine itself can be fetched, it is the browser that cannot run it.
        const { ok } = await fetch(base + ENGINE);
        throw ok ? new TooOld(String(error)) : error;
      }),
    text,
  };
}

async function load(base: string): Promise<[Pagefind, TextPages]> {
  const [pagefind, pages] = await Promise.all([
    import(/* @vite-ignore */ base + ENGINE) as Promise<Pagefind>,
    getJson<TextPages>(`${base}pages.json`, 'no-cache'),
  ]);
  await pagefind.init();
  return [pagefind, pages];
}
