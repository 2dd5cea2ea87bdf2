import { expect, it, test } from 'vitest';
import { buildShards, findPhrase, shardsOfPhrase } from '../../../src/domain/search/grams.ts';
import { sumWord } from '../../../src/domain/search/sums.ts';
import { searchWords } from '../../../src/domain/search/words.ts';
import { Random } from '../../../src/sample/random.ts';

const TEXTS = [
  '枫林村美丽庭院第三批名单',
  '枫林村户厕改造名单',
  '共 9,300 元，另 19300 元',
  'constructor',
];
const records = TEXTS.map((text) => [searchWords(text), searchWords('梧桐社区')]);
const { shards, plan } = buildShards(records);

function found(words: readonly string[]): number[] {
  const places = findPhrase(words, (number) => shards[number] ?? {}, plan);
  return [...places.keys()].sort();
}

test.each([
  ['枫', [0, 1]],
  ['枫林', [0, 1]],
  ['枫林村', [0, 1]],
  ['美丽庭院', [0]],
  ['村美丽庭院第三批', [0]],
  ['林名', []],
  ['名单梧', []],
  ['9300', [2]],
  ['300', []],
  ['constructor', [3]],
  ['梧桐社区', [0, 1, 2, 3]],
  ['tostring', []],
])('%s', (typed, expected) => {
  expect(found(searchWords(typed))).toEqual(expected);
});

it('finds every stretch of words on exactly the records that hold it', () => {
  const random = new Random(7);
  const letters = [...'甲乙丙丁戊'];
  const many = Array.from({ length: 600 }, () => [
    Array.from({ length: random.between(1, 30) }, () => random.pick(letters)),
  ]);
  const index = buildShards(many);
  expect(Object.keys(index.plan.split).sort()).toEqual([...letters].sort());
  for (let round = 0; round < 500; round += 1) {
    const [words = []] = random.pick(many);
    const start = random.between(0, words.length - 1);
    const phrase = words.slice(start, start + random.between(1, 9));
    const places = findPhrase(phrase, (number) => index.shards[number] ?? {}, index.plan);
    const scan = many.flatMap(([own = []], record) =>
      ` ${own.join(' ')} `.includes(` ${phrase.join(' ')} `) ? [record] : [],
    );
    expect([...places.keys()].sort((a, b) => a - b)).toEqual(scan);
  }
});

it('asks for one shard where the words are few, all of a frequent word that stands alone', () => {
  const asked = { shards: 102, whole: 99, split: { 村: [99, 3] } } as const;
  const shardsOf = (text: string): number[] => shardsOfPhrase(searchWords(text), asked);
  expect(shardsOf('美丽庭院')).toHaveLength(1);
  expect(shardsOf('枫林村美丽庭').length).toBeLessThanOrEqual(2);
  expect(shardsOf('村')).toEqual([99, 100, 101]);
  expect(shardsOf('村美')).toHaveLength(1);
  expect(shardsOf('村美')[0]).toBeGreaterThanOrEqual(99);
  expect(shardsOfPhrase([sumWord('9300')], asked)).toEqual(shardsOf('9300'));
});
