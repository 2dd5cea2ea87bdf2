import { expect, it, test } from 'vitest';
import { isSum, sumsIn } from '../../../src/domain/search/sums.ts';
import { searchWords } from '../../../src/domain/search/words.ts';

test.each([
  ['补 9,300.00 元，另 19300 元', ['9300', '19300']],
  ['９，３００元和 9300 元', ['9300']],
  ['1.86万元', ['1.86']],
  ['12户、3组', []],
  ['2022年11月，2022-12-15，2022/12/15', []],
  ['电话 0719-0000001', []],
  ['鄂民政规〔2012〕128号', ['2012']],
  ['H0130 和 longyun-2022-025', []],
])('%s', (text, sums) => {
  expect(sumsIn(text)).toEqual(sums);
});

it('takes a number alone for a sum, and nothing else', () => {
  const areSums = ['9300', '9,300.50', '12', 'H0130', '枫林 9300'].map((typed) =>
    isSum(searchWords(typed)),
  );
  expect(areSums).toEqual([true, true, false, false, false]);
});
