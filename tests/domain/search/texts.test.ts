import { expect, it } from 'vitest';
import {
  findInSegment,
  indexSegment,
  type TextPart,
  textShardsOf,
} from '../../../src/domain/search/texts.ts';
import { searchWords } from '../../../src/domain/search/words.ts';
import { Random } from '../../../src/sample/random.ts';

const SHARDS = 31;

function opened(texts: readonly (readonly string[])[]): TextPart[] {
  return indexSegment(texts, SHARDS).map((part) => JSON.parse(part) as TextPart);
}

function found(words: readonly string[], parts: readonly TextPart[]): number[] {
  const asked = new Set(textShardsOf(words, SHARDS));
  const part = (shard: number): TextPart => {
    if (!asked.has(shard)) throw new Error(`shard ${shard} was not fetched`);
    return parts[shard] ?? {};
  };
  return findInSegment(words, part, SHARDS);
}

it('finds every stretch of words in exactly the texts that hold it', () => {
  const random = new Random(7);
  const letters = [...'甲乙丙丁戊'];
  const texts = Array.from({ length: 300 }, () =>
    Array.from({ length: random.between(1, 40) }, () => random.pick(letters)),
  );
  const parts = opened(texts);
  for (let round = 0; round < 500; round += 1) {
    const words = random.pick(texts);
    const start = random.between(0, words.length - 1);
    const phrase = words.slice(start, start + random.between(1, 9));
    const scan = texts.flatMap((own, text) =>
      ` ${own.join(' ')} `.includes(` ${phrase.join(' ')} `) ? [text] : [],
    );
    expect(found(phrase, parts)).toEqual(scan);
  }
});

it('tells words from their parts, and knows none that no text holds', () => {
  const parts = opened(['龙泉，8,616.10 元', '10 月底 constructor', ''].map(searchWords));
  for (const [typed, texts] of [
    ['龙泉8616.10', [0]],
    ['10月', [1]],
    ['8616', []],
    ['constructor', [1]],
    ['tostring', []],
    ['元10', []],
  ] as const)
    expect(found(searchWords(typed), parts), typed).toEqual(texts);
});
