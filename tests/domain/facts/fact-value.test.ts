import { describe, expect, it } from 'vitest';
import { factValueText, scaledText } from '../../../src/domain/facts/fact-value.ts';

describe('factValueText', () => {
  it.each([
    [220_500, '元/座', '2,205 元/座'],
    [21_714, '元/股', '217.14 元/股'],
    [10, '元/㎡·月', '0.1 元/㎡·月'],
    [2_022_102_000, '日期YYYYMMDD', '2022年10月20日'],
    [20_220_700, '年月YYYYMM', '2022年7月'],
    [201_700, '年', '2017年'],
    [3_000, '年', '30 年'],
    [20_900, '国道编号', '209'],
    [2_350, '%', '23.5%'],
    [200_000_000_000_000, '美元/年', '2,000,000,000,000 美元/年'],
  ])('%i of %s reads %s', (value, unit, words) => {
    expect(factValueText({ value, unit })).toBe(words);
  });

  it('says nothing of a withheld number', () => {
    expect(factValueText({ value: null, unit: '栋号' })).toBeNull();
  });
});

it('groups digits and drops needless zeros', () => {
  expect([0, 5, 50, 100, 123_450, 100_000_000].map(scaledText)).toEqual([
    '0',
    '0.05',
    '0.5',
    '1',
    '1,234.5',
    '1,000,000',
  ]);
});
