import { expect, it, test } from 'vitest';
import { fenToText } from '../../../src/domain/money.ts';
import { amountOf, workOut } from '../../../src/domain/programmes/formula.ts';
import { formulaWords } from '../../../src/domain/programmes/formula-words.ts';
import { workingWords } from '../../../src/domain/programmes/working-words.ts';
import { readReckoning, readValues } from '../../../src/intake/programmes/read-reckoning.ts';

/** An allowance by age, so much a month. */
const ALLOWANCE = readReckoning({
  measures: [
    { key: 'age', label: '年龄', unit: '岁', min: '80', wholeOnly: '年龄写周岁' },
    { key: 'months', label: '月数', unit: '个月', wholeOnly: '不满一个月怎么算，规则没有写' },
  ],
  formula: {
    kind: 'tiers',
    of: 'age',
    times: 'months',
    bands: [
      { upTo: '89', amount: '50' },
      { upTo: '99', amount: '100' },
      { upTo: null, amount: '300', clause: 'R-3' },
    ],
  },
});

test.each([
  ['80', '1', '50.00'],
  ['89', '3', '150.00'],
  ['90', '3', '300.00'],
  ['99', '12', '1200.00'],
  ['100', '2', '600.00'],
  ['100', '0', '0.00'],
])('%s years, %s months: %s', (age, months, due) => {
  const values = readValues({ age, months });
  const { amount } = workOut(ALLOWANCE, values);
  expect(amount).toBe(amountOf(ALLOWANCE, values));
  expect(amount === null ? null : fenToText(amount)).toBe(due);
});

it('says both steps, and the clause of the band that decided', () => {
  const working = workOut(ALLOWANCE, readValues({ age: '101', months: '3' }));
  expect(workingWords(working)).toBe(
    '101 岁，在99 岁以上（不含）这一档，定额 300 元；3 个月 × 300 元 = 900 元',
  );
  expect(working.amount !== null && working.steps.at(-1)).toMatchObject({ clause: 'R-3' });
});

it('gives no amount where months are missing or broken', () => {
  expect(workOut(ALLOWANCE, readValues({ age: '85' }))).toMatchObject({ amount: null });
  expect(workingWords(workOut(ALLOWANCE, readValues({ age: '85', months: '2.5' })))).toBe(
    '月数 2.5 个月：不满一个月怎么算，规则没有写',
  );
});

it('is told as an amount a month', () => {
  expect(formulaWords(ALLOWANCE)).toEqual([
    '按「年龄」分 3 档，每一档一个标准，再乘「月数」，不是逐岁算：',
    '89 岁以下（含）：每月 50 元。',
    '89 岁以上（不含）、99 岁以下（含）：每月 100 元。',
    '99 岁以上（不含）：每月 300 元。',
  ]);
});
