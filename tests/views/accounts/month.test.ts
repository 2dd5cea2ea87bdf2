import { expect, it } from 'vitest';
import { accountsMonthView, askWords } from '../../../src/views/accounts/month.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();
const [month] = portal.accounts;
if (!month) throw new Error('no accounts to ask about');
const view = accountsMonthView(portal, month);
const asked = (entry: Partial<(typeof month.entries)[number]>): string => {
  const line = { ...month.entries[0], ...entry } as (typeof month.entries)[number];
  return askWords({ ...view, month: { ...month, month: '2022-03', entries: [line, line] } }, 2);
};

it.each([
  [
    'what was spent',
    { voucher: '2022-03-007', income: null, expense: 123456 },
    '第 2 笔（3月5日，凭证号 2022-03-007，办公费），支出 1,234.56 元。',
  ],
  [
    'what came in, without a voucher',
    { voucher: null, income: 5000, expense: null },
    '第 2 笔（3月5日，没有凭证号，办公费），收入 50.00 元。',
  ],
  [
    'what was taken back',
    { voucher: '记-8', income: null, expense: -5000 },
    '第 2 笔（3月5日，凭证号 记-8，办公费），支出 -50.00 元。',
  ],
])('names the line of a month that is asked about: %s', (_, entry, words) => {
  const told = asked({ date: '2022-03-05', account: '办公费', ...entry } as never);
  expect(told).toBe(`${view.villageName}2022年3月${words}`);
});

it('gives every line of every month words of its own', () => {
  for (const one of portal.accounts) {
    const shown = accountsMonthView(portal, one);
    const words = one.entries.map((_, at) => askWords(shown, at + 1));
    expect(new Set(words).size).toBe(one.entries.length);
  }
});
