import { expect, test } from 'vitest';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';

const CENTRES = 'sample/elder-care-centres.csv';
const ACCOUNT = 'sample/elder-care-accounts/hetang/2022.csv';
const PAYOUT = 'sample/payouts/huzhu-yanglao/songping.csv';
const files = readDataFolder('data');

function problemsWith(changes: Readonly<Record<string, (text: string) => string>>): string[] {
  const changed = new Map(files);
  for (const [path, change] of Object.entries(changes)) {
    const text = files.get(path) ?? '';
    expect(change(text), path).not.toBe(text);
    changed.set(path, change(text));
  }
  return assemble(changed, '2022-12-15').problems.map(
    ({ row, column, code }) => `${row} ${column} ${code}`,
  );
}

test.each<[string, RegExp | string, string, string]>([
  [CENTRES, ',20,16,', ',21,16,', '2 床位 elder-care/payout-differs'],
  [CENTRES, ',20,16,', ',20,17,', '2 入住人数 elder-care/payout-differs'],
  [CENTRES, 'huzhu-yanglao-hetang-001', 'huzhu-yanglao-hetang-009', '2 奖补编号 cell/not-listed'],
  [CENTRES, 'shiqiao,', 'hetang,', '7 村（社区） cell/duplicate'],
  [ACCOUNT, '36000.00,,', '36000.01,,', '7 收入（元） elder-care/balance'],
  [ACCOUNT, ',政府补助,', ',伙食,', '7 项目 elder-care/direction'],
  [ACCOUNT, '2022-10-01,,期初余额', '2022-10-01,,政府补助', '2 项目 elder-care/no-opening'],
  ['elder-care-milestones.csv', 'F096', 'F996', '2 涉及事实 cell/not-listed'],
])('%s: %s → %s is named as the one problem', (path, from, to, problem) => {
  expect(problemsWith({ [path]: (text) => text.replace(from, to) })).toEqual([problem]);
});

test('a centre cannot apply for fewer than five residents, since the amount would tell', () => {
  const found = problemsWith({
    [PAYOUT]: (text) => text.replace(',15,10,', ',15,4,'),
    [CENTRES]: (text) => text.replace(',15,10,', ',15,4,'),
  });
  expect(found).toEqual(['2 实际入住（人） payouts/few-persons']);
});

test('the next year opens with what was left', () => {
  const closing = (files.get(ACCOUNT) ?? '').trim().split('\n').at(-1)?.split(',')[6] ?? '';
  const next = (balance: string): string[] => {
    const text = `日期,凭证号,项目,摘要,收入（元）,支出（元）,余额（元）,经手人职务\n2023-01-01,,期初余额,,,,${balance},\n`;
    const more = new Map(files).set('sample/elder-care-accounts/hetang/2023.csv', text);
    return assemble(more, '2022-12-15').problems.map(({ row, code }) => `${row} ${code}`);
  };
  expect(next(closing)).toEqual([]);
  expect(next('1.00')).toEqual(['2 elder-care/opening']);
});
