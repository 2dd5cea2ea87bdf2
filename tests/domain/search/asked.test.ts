import { expect, it, test } from 'vitest';
import { termsOf } from '../../../src/client/search/answer.ts';
import { apart } from '../../../src/client/search/apart.ts';
import { likely, readings } from '../../../src/client/search/near.ts';
import type { SearchNames } from '../../../src/domain/search/root.ts';

const NAMES: SearchNames = [
  ['柳湾示例社区', 'liu wan shi li she qu'],
  ['柳湾社区', 'liu wan she qu'],
  ['厕所', 'ce suo'],
  ['待整改', 'dai zheng gai'],
];

test.each(['9300', '9,300', '9，300', '9300元', '9300 元', '９，３００ 块钱', '¥9,300.00'])(
  'takes %s for one sum',
  (typed) => {
    expect(termsOf(typed).map(({ ways }) => ways)).toEqual([[['9300']]]);
  },
);

it('keeps what follows a sum, and what a comma parts', () => {
  const words = (typed: string) => termsOf(typed).map(({ ways: [own] }) => own);
  expect(words('9300元奖补')).toEqual([['9300', '元', '奖', '补']]);
  expect(words('2022，12')).toEqual([['2022'], ['12']]);
  expect(words('19300')).toEqual([['19300']]);
});

test.each(['2022-12-05', '2022.12.5', '2022/12/05'])('takes %s for a day', (typed) => {
  const [day] = termsOf(typed);
  expect(day?.ways[1]).toEqual(['2022', '年', '12', '月', '5', '日']);
});

test.each([
  ['liuwan', ['柳湾']],
  ['lwsq', ['柳湾社区']],
  ['liuwansq', ['柳湾社区']],
  ['zhenggai', ['整改']],
  ['zg', ['整改']],
  ['lwzg', []],
])('reads %s as pinyin', (letters, read) => {
  expect(readings(letters, NAMES)).toEqual(read);
});

test.each([
  ['柳湾社区的厕所补了多少钱', ['柳湾社区 厕所', '柳湾社区']],
  ['柳湾鱼塘厕所', ['柳湾 鱼塘 厕所', '柳湾 厕所', '柳湾']],
  ['柳湾2022年9月厕所', ['柳湾 2022年9月 厕所', '柳湾 2022年9月', '柳湾']],
  ['柳湾整改', ['柳湾 整改', '柳湾']],
  ['柳湾 鱼塘', ['柳湾']],
  ['9月的账', ['9月']],
  ['厕所', []],
  ['2022年9月', []],
  ['的30户', []],
  ['H0130 厕所', []],
  ['绝无此词', []],
])('takes %s apart', (typed, taken) => {
  expect(apart(typed, NAMES)).toEqual(taken);
});

it('offers names that sound alike from any syllable on', () => {
  const letters = { sounds: {}, traditional: '' };
  expect(likely('zhengai', NAMES, letters)).toEqual(['整改']);
  expect(likely('liuwna', NAMES, letters)).toEqual(['柳湾']);
});
