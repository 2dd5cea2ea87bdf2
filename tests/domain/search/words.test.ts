import { expect, it, test } from 'vitest';
import { placedWords, searchWords } from '../../../src/domain/search/words.ts';

test.each([
  ['龙泉村', ['龙', '泉', '村']],
  ['奖补 9,300.00 元', ['奖', '补', '9300', '元']],
  ['8,616.10 月底', ['8616.1', '月', '底']],
  ['19300', ['19300']],
  ['H0011 户', ['H0011', '户']],
  ['村民（代表）会议', ['村', '民', '代', '表', '会', '议']],
  ['１２月', ['12', '月']],
  ['９，３００．５０', ['9300.5']],
  ['十二月、一月', ['12', '月', '1', '月']],
  ['二〇二二年', ['2022', '年']],
  ['一九九八年', ['1998', '年']],
  ['一二三四', ['一', '二', '三', '四']],
  ['7K3M-Q2XD-91BF-0TRW', ['7K3M-Q2XD-91BF-0TRW']],
  ['7k3mq2xd91bf0trw', ['7K3M-Q2XD-91BF-0TRW']],
  ['2022-12-15', ['2022', '12', '15']],
  ['longyun-2022-025', ['LONGYUN', '2022', '025']],
  ['0719-0000', ['0719', '0000']],
  ['，。', []],
])('%s', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it('knows where in the text each word stands', () => {
  const text = '共９，３００元，２户';
  expect(placedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '共',
    '９，３００',
    '元',
    '２',
    '户',
  ]);
});
