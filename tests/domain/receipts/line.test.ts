import { expect, it } from 'vitest';
import { type ReceiptLine, receiptText, saysTheSame } from '../../../src/domain/receipts/line.ts';

const LINE: ReceiptLine = {
  sample: true,
  asOf: '2022-12-15',
  title: '龙韵村美丽庭院台账',
  who: '3组 张*国',
  household: 'H0031',
  amounts: [['已兑付', '9,300 元']],
  working: '18,600 元 × 50% = 9,300 元',
  stages: [['申报', '2022年6月20日']],
  checks: [
    ['breach', '少付了 100 元。'],
    ['pass', '步骤齐。'],
    ['pass', '都签了。'],
  ],
  note: null,
  objection: '公示到2022年12月16日 24 时。',
  post: '主任',
  phone: '0719-0000001',
  place: '党群服务中心',
  ledger: '/programmes/meili-tingyuan/longyun/',
};
const bytes = (text: string): number => Buffer.byteLength(text);

it('leaves a line that fits as it is', () => {
  const text = receiptText(LINE, 2048);
  expect(JSON.parse(text)).toEqual(LINE);
  expect(receiptText(LINE, bytes(text))).toBe(text);
});

it('leaves out what is right when a line is too long, and says so; never what is wrong', () => {
  const long: ReceiptLine = {
    ...LINE,
    checks: [...LINE.checks, ['pass', '相符。'.repeat(50)], ['pass', '相符。'.repeat(50)]],
  };
  const limit = bytes(JSON.stringify(LINE)) + 120;
  const text = receiptText(long, limit);
  expect(bytes(text)).toBeLessThanOrEqual(limit);
  const { checks, ...rest } = JSON.parse(text) as ReceiptLine;
  const { checks: _, ...same } = LINE;
  expect(rest).toEqual(same);
  expect(checks).toEqual([...LINE.checks, ['pass', '其余各项相符，写在公示的台账里。']]);
});

it('refuses a line whose breaches alone are too long', () => {
  const long: ReceiptLine = { ...LINE, checks: [['breach', '错'.repeat(700)]] };
  expect(() => receiptText(long, 2048)).toThrow('too long');
});

it('compares what is said and not the day it was sealed', () => {
  const text = JSON.stringify(LINE);
  expect(saysTheSame(text, JSON.stringify({ ...LINE, asOf: '2023-01-20' }))).toBe(true);
  expect(saysTheSame(text, `${text}   `)).toBe(true);
  expect(saysTheSame(text, JSON.stringify({ ...LINE, note: '补付。' }))).toBe(false);
});
