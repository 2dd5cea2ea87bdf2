import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatYuan } from '../../src/domain/money.ts';
import { spokenMoney, spokenNumber, spokenText } from '../../src/domain/spoken.ts';
import { printedAmounts, spokenAmounts } from '../../src/integrations/tie-out/read-spoken.ts';

test.each([
  [0, '零'],
  [10, '十'],
  [15, '十五'],
  [110, '一百一十'],
  [2022, '两千零二十二'],
  [12_716, '一万两千七百一十六'],
  [20_005, '两万零五'],
  [100_010, '十万零一十'],
  [300_050_000, '三亿零五万'],
  [-8, '负八'],
])('%d is spoken %s', (value, words) => {
  expect(spokenNumber(value)).toBe(words);
});

test.each([
  [1_271_625, '一万两千七百一十六元两角五分'],
  [200, '两元'],
  [5, '五分'],
  [10_005, '一百元零五分'],
  [20, '两角'],
  [0, '零元'],
  [-150, '负一元五角'],
])('%d fen is spoken %s', (fen, words) => {
  expect(spokenMoney(fen)).toBe(words);
});

test('every amount is read back from its spoken and its printed form', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000_000_000_00, max: 9_000_000_000_000_00 }), (fen) => {
      expect(spokenAmounts(`已兑付${spokenMoney(fen)}，共九户。`)).toEqual([fen]);
      expect(printedAmounts(`已兑付 ${formatYuan(fen)}，共 9 户。`)).toEqual([fen]);
    }),
  );
});

describe('numbers in a text', () => {
  test.each([
    ['2022年11月2日', '二零二二年十一月二日'],
    ['12月11日—12月16日，共 6 天', '十二月十一日到十二月十六日，共六天'],
    ['第2批，2户', '第二批，两户'],
    ['2021—2022年度', '二零二一到二零二二年度'],
    ['24 时前', '二十四时前'],
    ['电话 0719-5550123', '电话零七幺九，五五五零幺二三'],
    ['13800000000', '幺三八零零零零零零零零'],
    ['同意 98.5%', '同意百分之九十八点五'],
    ['三分之2，2/3', '三分之二，三分之二'],
    ['每户 1,200.50 元', '每户一千二百元五角'],
  ])('%s is read %s', (text, words) => {
    expect(spokenText(text)).toBe(words);
  });
});
