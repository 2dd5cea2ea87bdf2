import { expect, it } from 'vitest';
import { clerkFiles } from '../../../scripts/bench/small-county.ts';
import { noticesTable } from '../../../src/intake/tables/notices.ts';
import { assemble } from '../../../src/portal/assemble.ts';

const HEAD = Object.values(noticesTable.columns)
  .map(({ header }) => header)
  .join(',');
const notice = (month: string, programme = ''): string =>
  `liuping-2026-001,财务,,,2026年9月收支,柳坪村村民委员会,2026-10-05,2026-10-05,2026-10-12,,,${programme},${month},,,村务监督委员会主任,,,`;
const LEDGER =
  '日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）\n2026-09-01,,期初余额,,,,500\n2026-09-03,1,其他收入,利息,10,,510\n';
const CONTACTS = '村（社区）,监督电话,联系职务,公示栏位置,公开起始日\n';

function told(more: Readonly<Record<string, string>>): [string, string][] {
  const files = new Map([...clerkFiles(['liuping 柳坪村']), ...Object.entries(more)]);
  const { problems } = assemble(files, '2026-11-27');
  return problems.map(({ code, message }) => [code, message]);
}

it('says which accounts no notice makes public, once their month is over', () => {
  const accounts = { 'accounts/liuping/2026.csv': LEDGER };
  expect(told(accounts)).toEqual([
    ['accounts/no-notice', '2026年9月的收支没有公示，网上还看不到。'],
  ]);
  const announced = { ...accounts, 'notices/liuping/2026.csv': `${HEAD}\n${notice('2026-09')}\n` };
  expect(told(announced)).toEqual([]);
  const running = { 'accounts/liuping/2026.csv': LEDGER.replaceAll('2026-09', '2026-11') };
  expect(told(running)).toEqual([]);
});

it('says which notices wait for their table', () => {
  const noticed = (row: string) => ({ 'notices/liuping/2026.csv': `${HEAD}\n${row}\n` });
  expect(told(noticed(notice('2026-09'))).map(([code]) => code)).toEqual(['notices/no-table']);
  expect(told(noticed(notice('', 'chaye-gaizhi')))[0]?.[1]).toContain('柳坪村的名单还没有交');
  expect(told(noticed(notice('')))).toEqual([]);
});

it('says of a start day long before anything was published what it does', () => {
  const from = (day: string) => ({
    'village-contacts.csv': `${CONTACTS}liuping,0719-0000001,监委会主任,村部,${day}\n`,
    'notices/liuping/2026.csv': `${HEAD}\n${notice('')}\n`,
  });
  expect(told(from('2026-07-01'))).toEqual([
    ['village-contacts/since', expect.stringContaining('第一条公示是 2026年10月5日')],
  ]);
  expect(told(from('2026-09-20'))).toEqual([]);
});
