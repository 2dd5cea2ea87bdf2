import { expect, it } from 'vitest';
import { stamped, stampOf } from '../../../src/intake/file/stamp.ts';
import { ClerkCounty } from '../../support/clerk-home.ts';

const CSV = `日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）
2026-09-01,,期初余额,,,,100.00
2026-09-03,9-1,其他收入,利息,5.00,,105.00
`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILE = stamped('accounts', 'liuping', CSV);

it('tells table, village and that nothing was changed, whatever ends the lines', () => {
  const intact = { table: 'accounts', village: 'liuping', isIntact: true };
  expect(stampOf(bytes(FILE))).toEqual(intact);
  expect(stampOf(bytes(`\ufeff${FILE.replaceAll('\n', '\r\n')}`))).toEqual(intact);
});

it('has none where nobody checked', () => {
  for (const text of [CSV, '', '校验章\n', '校验章,accounts,liuping\n'])
    expect(stampOf(bytes(text))).toBeNull();
});

it.each([
  ['a figure', (text: string) => text.replace('5.00', '6.00')],
  ['a row', (text: string) => text.replace(/2026-09-03.*\n/, '')],
  ['the village', (text: string) => text.replace(',liuping,', ',shiqiao,')],
  ['the table', (text: string) => text.replace(',accounts,', ',notices,')],
])('is broken when %s was changed', (_, change) => {
  expect(stampOf(bytes(change(FILE)))?.isIntact).toBe(false);
});

const handIn = (text: string, more: { village?: string } = {}) => {
  const county = new ClerkCounty();
  const before = county.files;
  const sheet = { name: 'a.csv', bytes: bytes(text), table: 'accounts', ...more };
  const { problems } = county.handIn(sheet);
  const codes = problems.map(({ code }) => code).filter((code) => code.startsWith('stamp/'));
  return { codes, isIn: county.files !== before };
};

it('comes in with its stamp, and not when it was changed or is of another village', () => {
  expect(handIn(FILE)).toEqual({ codes: ['stamp/intact'], isIn: true });
  expect(handIn(FILE.replace('5.00,,105', '6.00,,106'))).toEqual({
    codes: ['stamp/broken'],
    isIn: false,
  });
  expect(handIn(FILE, { village: 'shiqiao' })).toEqual({ codes: ['stamp/other'], isIn: false });
});
