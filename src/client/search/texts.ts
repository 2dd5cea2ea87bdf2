import { phraseQuery } from '../../domain/search/phrase.ts';

interface Fragment {
  readonly content: string;
}
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
}
/** Records by the names that Pagefind gives them. */
type Pages = Readonly<Record<string, number>>;

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
  const fragments = new Map<number, () => Promise<Fragment>>();
  let engine: Promise<[Pagefind, Pages]> | null = null;

  async function find(phrases: readonly (readonly string[])[]): Promise<Set<number>> {
    engine = engine || load(base);
    const [pagefind, pages] = await engine;
    const found = new Set<number>();
    for (const words of phrases) {
      for (const { id, data } of (await pagefind.search(phraseQuery(words))).results) {
        const record = pages[id];
        if (record === undefined) continue;
        found.add(record);
        fragments.set(record, data);
      }
    }
    return found;
  }

  return {
    find: (phrases) =>
      find(phrases).catch(async (error) => {
        engine = null;
        // Where the engine itself can be fetched, it is the browser that cannot run it.
        const { ok } = await fetch(base + ENGINE);
        throw ok ? new TooOld(String(error)) : error;
      }),
    text: async (record) => (await fragments.get(record)?.())?.content ?? '',
  };
}

async function load(base: string): Promise<[Pagefind, Pages]> {
  const [pagefind, pages] = await Promise.all([
    import(/* @vite-ignore */ base + ENGINE) as Promise<Pagefind>,
    fetch(`${base}pages.json`).then((answer) => answer.json() as Promise<Pages>),
  ]);
  await pagefind.init();
  return [pagefind, pages];
}
