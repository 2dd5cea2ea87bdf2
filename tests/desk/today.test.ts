import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { noticePage } from '../../src/desk/pages/notice.ts';
import { todayPage } from '../../src/desk/pages/today.ts';
import { CLERK, deskHome } from '../support/desk-home.ts';

const LEDGER = `日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）
2026-10-01,,期初余额,上月结转,,,100.00
2026-10-09,10-1,管理费支出,付村部电费,,14.00,86.00
`;
const home = deskHome({ build: async () => 'not in this test', swap: () => {} });
afterAll(() => home.close());

it('says of which village something lacks, and of a town asks after its villages alone', () => {
  mkdirSync(join(home.home, 'data/accounts/liuping'), { recursive: true });
  writeFileSync(join(home.home, 'data/accounts/liuping/2026.csv'), LEDGER);
  const today = () => todayPage(home.desk, CLERK, []).text;
  expect(today()).toContain('柳坪村：2026年10月的收支没有公示');
  for (const [town, isOurs] of [
    ['hekou', true],
    ['elsewhere', false],
  ] as const) {
    Object.assign(home.place, { town });
    expect([town, today().includes('柳坪村')]).toEqual([town, isOurs]);
    expect([town, noticePage(home.desk, CLERK).text.includes('柳坪村')]).toEqual([town, isOurs]);
  }
});
