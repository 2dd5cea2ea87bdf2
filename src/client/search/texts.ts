import type { KeptText, TextRoot } from '../../domain/search/root.ts';
import { findInSegment, type TextShard, textShardsOf } from '../../domain/search/texts.ts';
import { openIndex } from './open-index.ts';

/** The index of whole texts, loaded when it is first asked. */
export interface Texts {
  /** Records whose text holds one of these phrases. */
  readonly find: (phrases: readonly (readonly string[])[]) => Promise<Set<number>>;
  /** The text of a record that was found. */
  readonly text: (record: number) => Promise<string>;
}

/** Opens the index below an address. */
export function openTexts(base: string): Texts {
  const { root, file } = openIndex<TextRoot>(base);

  async function findPhrase(words: readonly string[]): Promise<number[]> {
    const { shards, segments } = await root();
    const numbers = textShardsOf(words, shards);
    const files = await Promise.all(numbers.map((number) => file<TextShard>(`words/${number}`)));
    return segments.flatMap(([, records], segment) => {
      const part = (shard: number) => files[numbers.indexOf(shard)]?.[segment] ?? {};
      return findInSegment(words, part, shards).map((text) => records[text] ?? -1);
    });
  }

  return {
    find: async (phrases) => new Set((await Promise.all(phrases.map(findPhrase))).flat()),
    text: async (record) => {
      const { per, segments } = await root();
      for (const [name, records] of segments) {
        const at = records.indexOf(record);
        if (at < 0) continue;
        const texts = await file<KeptText[]>(`${name}/${Math.floor(at / per)}`);
        return texts[at % per]?.[1] ?? '';
      }
      return '';
    },
  };
}
