// @vitest-environment happy-dom
import { expect, it, test } from 'vitest';
import { readQuantity } from '../../src/client/read-quantity.ts';
import { readReckoning } from '../../src/intake/programmes/read-reckoning.ts';
import { at, openPage, runScript, type, wordsAt } from '../support/page.ts';

test.each([
  ['12', 1200],
  ['１２．５', 1250],
  ['1,200.50', 120050],
  ['3 亩', 300],
  ['1.5万', 1500000],
  ['0.000001万', 1],
  ['1.50', 150],
  ['1.505', null],
  ['-1', null],
  ['三', null],
  ['', null],
])('「%s」 is read as %s hundredths', (text, hundredths) => {
  expect(readQuantity(text, '亩')).toBe(hundredths);
});

const RULE = readReckoning({
  measures: [{ key: 'area', label: '面积', unit: '亩', min: '2', max: '50' }],
  formula: { kind: 'rate', of: 'area', amount: '400' },
});

async function calculator(rule: object): Promise<void> {
  openPage('<div data-calculator><label>面积<input></label><output></output></div>');
  at('div').dataset.calculator = JSON.stringify(rule);
  await runScript('calculator');
}

it('works out an amount as it is typed, step by step', async () => {
  await calculator({ ...RULE, payer: 'government' });
  expect(at('div').dataset.ready).toBe('');
  type('input', '2.5');
  expect(wordsAt('output > p')).toEqual(['能拿 1,000 元']);
  expect(wordsAt('output li b').at(-1)).toContain('1,000');
});

it('says what a household pays, what is outside the rule and what is no number', async () => {
  await calculator({ ...RULE, payer: 'household' });
  type('input', '3');
  expect(wordsAt('output > p')).toEqual(['应交 1,200 元']);
  type('input', '51');
  expect(wordsAt('output > p')[0]).toBe('这个数不在规则里');
  type('input', '很多');
  expect(wordsAt('output > p')).toEqual(['「面积」看不懂，请只写数字，最多两位小数。']);
  type('input', '');
  expect(wordsAt('output > p')).toEqual([]);
});

it('ranks the places by the weights a reader types', async () => {
  const contest = {
    parts: [
      { name: '日常', weight: 8000 },
      { name: '成效', weight: 2000 },
    ],
    places: [
      { id: '甲村', scores: { 日常: 9000, 成效: 6000 } },
      { id: '乙村', scores: { 日常: 7000, 成效: 9000 } },
    ],
  };
  openPage('<form data-weights hidden></form>');
  at('form').dataset.weights = JSON.stringify(contest);
  await runScript('weight-trial');
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).toEqual(['80', '20']);
  type('label:nth-of-type(2) input', '80');
  expect(wordsAt('output li')).toEqual(['第 1 乙村80.00 分', '第 2 甲村75.00 分']);
  expect(wordsAt('output p')[0]).toBe('加起来是 160%，按比例折成 100% 来算。');
  type('label:nth-of-type(2) input', '多一点');
  expect(wordsAt('output p')).toEqual(['请只写数字，最多两位小数，不能都是 0。']);
});
