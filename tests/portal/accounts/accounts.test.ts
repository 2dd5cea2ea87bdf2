import { describe, expect, it, test } from 'vitest';
import { parseFen } from '../../../src/domain/money.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';

const files = new Map(
  [...readDataFolder('data')].filter(
    ([path]) =>
      !path.startsWith('sample/') ||
      /^sample\/(?:accounts|holdings|contracts|works|notices)\/hetang\//.test(path) ||
      /^sample\/(?:towns|villages|village-contacts)\.csv$/.test(path),
  ),
);
const LEDGER = 'sample/accounts/hetang/2022.csv';
const HOLDINGS = 'sample/holdings/hetang/2022.csv';
const CONTRACTS = 'sample/contracts/hetang/2022.csv';
const WORKS = 'sample/works/hetang/2022.csv';

/** What is found in the bundled folder when files read differently. */
function found(change: Readonly<Record<string, string>>) {
  return assemble(new Map([...files, ...Object.entries(change)]), '2022-12-15').problems.map(
    ({ file, row, column, code }) => `${file} ${row} ${column} ${code}`,
  );
}

/** A file with one cell changed, of the first row that holds some text; and the line it stands on. */
function spoilt(path: string, holds: string, header: string, to: (was: string) => string) {
  const lines = (files.get(path) ?? '').split('\n');
  const at = (lines[0] ?? '').split(',').indexOf(header);
  const row = lines.findIndex((line, index) => index > 0 && line.includes(holds));
  const cells = (lines[row] ?? '').split(',');
  expect([at, row]).not.toContain(-1);
  cells[at] = to(cells[at] ?? '');
  lines[row] = cells.join(',');
  return { change: { [path]: lines.join('\n') }, line: row + 1 };
}

const fen = (by: number) => (was: string) => {
  const reading = parseFen(was);
  if (!reading.ok) throw new Error(`no amount: ${was}`);
  return ((reading.fen + by) / 100).toFixed(2);
};

describe('accounts with one wrong line fail with exactly that line named', () => {
  test.each<[string, string, string, string, (was: string) => string, string]>([
    [
      'a closing one fen up',
      LEDGER,
      '2022-08-31,,期末余额',
      '余额（元）',
      fen(1),
      'accounts/balance-differs',
    ],
    [
      'a closing one fen down',
      LEDGER,
      '2022-11-30,,期末余额',
      '余额（元）',
      fen(-1),
      'accounts/balance-differs',
    ],
    [
      'both income and expense',
      LEDGER,
      '2022-07-001',
      '支出（元）',
      () => '1.00',
      'accounts/both-or-neither',
    ],
    ['neither', LEDGER, '2022-07-001', '收入（元）', () => '', 'accounts/both-or-neither'],
    [
      'a day after all others',
      LEDGER,
      '2022-08-002',
      '日期',
      () => '2022-12-31',
      'accounts/date-order',
    ],
    ['one post twice', LEDGER, '2022-08-002', '监督人职务', () => '村报账员', 'accounts/same-post'],
    ['cash one fen off', HOLDINGS, '现金及银行存款', '金额（元）', fen(1), 'holdings/cash-differs'],
    [
      'a gain one fen off its parts',
      HOLDINGS,
      '收益总额',
      '金额（元）',
      fen(-1),
      'holdings/gain-differs',
    ],
    [
      'more settled than owed',
      HOLDINGS,
      ',债权,',
      '已收付（元）',
      () => '999999.00',
      'holdings/settled-over',
    ],
    [
      'a debtor by full name',
      HOLDINGS,
      ',债权,',
      '对方',
      () => '示例人',
      'holdings/person-unmasked',
    ],
    [
      'a lease that ends before it begins',
      CONTRACTS,
      '-c1',
      '止',
      () => '2021-01-01',
      'contracts/ends-early',
    ],
    [
      'a tenant by full name',
      CONTRACTS,
      ',个人,',
      '对方',
      () => '示例人',
      'contracts/person-unmasked',
    ],
    [
      'a bid above the ceiling',
      WORKS,
      '-w1',
      '中标价（元）',
      () => '990000.00',
      'works/above-ceiling',
    ],
  ])('%s', (_, path, holds, header, to, code) => {
    const { change, line } = spoilt(path, holds, header, to);
    const column = code === 'accounts/both-or-neither' ? '收入（元）' : header;
    expect(found(change)).toEqual([`${path} ${line} ${column} ${code}`]);
  });

  it('an amount mistyped names the closing of its own month alone', () => {
    const { change } = spoilt(LEDGER, '2022-07-005', '支出（元）', fen(7));
    const closing = (files.get(LEDGER) ?? '')
      .split('\n')
      .findIndex((line) => line.includes('2022-07-31,,期末余额'));
    expect(found(change)).toEqual([`${LEDGER} ${closing + 1} 余额（元） accounts/balance-differs`]);
  });

  it('the opening of the next year', () => {
    const opening = (closing: string): Record<string, string> => ({
      'sample/accounts/hetang/2023.csv': [
        (files.get(LEDGER) ?? '').split('\n')[0],
        `2023-01-01,,期初余额,,,,${closing},,,`,
        '',
      ].join('\n'),
    });
    const last = (files.get(LEDGER) ?? '')
      .split('\n')
      .find((line) => line.includes('2022-11-30,,期末'));
    const closing = last?.split(',')[6] ?? '';
    expect(found(opening(closing))).toEqual([]);
    expect(found(opening(fen(1)(closing)))).toEqual([
      'sample/accounts/hetang/2023.csv 2 余额（元） accounts/opening-differs',
    ]);
  });
});
