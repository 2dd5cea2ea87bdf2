import { existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { takeInInbox } from '../../src/desk/inbox.ts';
import { deskHome } from '../support/desk-home.ts';

const SHEET = '日期,凭证号,科目,摘要,收入,支出,余额\n2026-10-01,,期初余额,上月结转,,,100.00\n';
const home = deskHome({ build: async () => 'not in this test', swap: () => {} });
const inbox = join(home.home, 'inbox');
Object.assign(home.place, { inbox });
afterEach(() => home.close());

function leave(path: string, ago = 60): void {
  mkdirSync(dirname(join(inbox, path)), { recursive: true });
  writeFileSync(join(inbox, path), SHEET);
  const then = Date.now() / 1000 - ago;
  utimesSync(join(inbox, path), then, then);
}

it('takes in what villages leave in their folders, once, and says of the rest why not', () => {
  expect(takeInInbox(home.desk)).toEqual([expect.stringContaining('打不开')]);
  leave('柳坪村/收支台账/10月.csv');
  leave('shiqiao/accounts/10月.csv');
  leave('柳坪村/收支台账/~$10月.xlsx');
  leave('柳坪村/收支台账/说明.docx');
  leave('柳坪村/收支台账/还在写.csv', 0);
  leave('没有这个村/accounts/10月.csv');
  leave('柳坪村/没有这张表/10月.csv');
  leave('10月.csv');
  symlinkSync(join(home.home, 'data'), join(inbox, '柳坪村/链接'));
  const told = takeInInbox(home.desk).join('\n');
  for (const words of [
    '没有叫「没有这个村」的村',
    '没有叫「没有这张表」的表',
    '要放在 村/表/ 里面',
  ])
    expect(told).toContain(words);
  const taken = () => home.desk.store.all().map(({ submission }) => submission);
  expect(taken().map(({ village, table, state }) => [village, table, state])).toEqual([
    ['liuping', 'accounts', 'draft'],
    ['shiqiao', 'accounts', 'draft'],
  ]);
  expect(existsSync(join(inbox, '已收/柳坪村/收支台账/10月.csv'))).toBe(true);
  // Taken in, and cut short before it was moved.
  leave('柳坪村/收支台账/10月.csv');
  takeInInbox(home.desk);
  expect(taken()).toHaveLength(2);
});
