import { expect, it, test } from 'vitest';
import { phraseQuery, readable, searchWords, textForIndex } from '../../src/domain/search-words.ts';

test.each([
  ['龙泉村', ['龙', '泉', '村']],
  ['奖补 9,300.00 元', ['奖', '补', '9300', '元']],
  ['8,616.10 月底', ['900900918616' + '1', '月', '底']],
  ['H0011 户', ['h0011', '户']],
  ['村民（代表）会议', ['村', '民', '代', '表', '会', '议']],
  ['１２月', ['12', '月']],
  ['，。', []],
])('%s', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

it('asks for a phrase, and nothing where there is no word', () => {
  expect(phraseQuery('龙泉')).toBe('"龙 泉"');
  expect(phraseQuery(' ')).toBe('');
});

it('shows the index as it was written, but for signs and thousands', () => {
  expect(readable(textForIndex('龙泉村 8,616.10 元，已付'))).toBe('龙泉村 8616.1 元 已付');
});
