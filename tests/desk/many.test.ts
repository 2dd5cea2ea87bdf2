import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clerkFiles } from '../../scripts/bench/small-county.ts';
import { effectOf } from '../../src/desk/effect.ts';
import { approveMany, submitAll, toApprove } from '../../src/desk/many.ts';
import { approveAllPage } from '../../src/desk/pages/approve-all.ts';
import { todayPage } from '../../src/desk/pages/today.ts';
import { Publishing } from '../../src/desk/publishing.ts';
import { takeIn } from '../../src/desk/take-in.ts';
import { formatFen } from '../../src/domain/money.ts';
import { CHECKER, CLERK, deskHome } from '../support/desk-home.ts';

const SIGNS = '甲乙丙丁戊己庚辛';
const VILLAGES = [...SIGNS].map((sign, at) => `v${at} ${sign}家村`);
const home = deskHome({ build: async () => null, swap: () => {} });
afterAll(() => home.close());
const { desk } = home;
for (const [path, text] of clerkFiles(VILLAGES)) {
  if (/^(?:villages|towns)\.csv$/.test(path)) writeFileSync(join(home.home, 'data', path), text);
}

const sheetOf = (at: number, spent: string): string =>
  `日期,凭证号,科目,摘要,收入,支出,余额
2026-10-01,,期初余额,上月结转,,,${1000 + at}.00
2026-10-09,10-1,管理费支出,付村部电费,,${spent},${986 + at}.00
`;
const states = (): Record<string, number> => {
  const all = desk.store.all().map(({ submission: { table, state } }) => `${table} ${state}`);
  return Object.fromEntries(
    [...Map.groupBy(all, (one) => one)].map(([one, of]) => [one, of.length]),
  );
};

it('brings a month of all villages to the board by one drop and one button a person', async () => {
  const files = VILLAGES.map((village, at) => ({
    name: `${village.split(' ')[1]}10月收支.csv`,
    bytes: new TextEncoder().encode(sheetOf(at, at === 3 ? '14元整多' : '14.00')),
  }));
  expect(takeIn(desk, CLERK, files, { village: '', table: '' }).ids).toHaveLength(8);
  expect(todayPage(desk, CLERK, []).text).toContain('没有错误的都提交');
  const told = submitAll(desk, CLERK);
  expect(told).toEqual([expect.stringMatching(/^丁家村 收支台账.*还有 \d 处要改/)]);
  expect(states()).toEqual({
    ...{ 'accounts draft': 1, 'accounts submitted': 7, 'notices submitted': 7 },
  });
  // Pressed twice, nothing is handed on or written twice.
  expect(submitAll(desk, CLERK)).toEqual(told);
  expect(states()['notices submitted']).toBe(7);

  expect(toApprove(desk, CLERK)).toEqual([]);
  expect(todayPage(desk, CHECKER, []).text).toContain('一起核这 14 份');
  const waiting = toApprove(desk, CHECKER);
  expect(approveAllPage(desk, CHECKER).text).not.toMatch(/14\.00|value="\d+(?:\.\d+)?"/);
  const typed = waiting.map(({ submission, seen }, at) => {
    const { figures } = effectOf(desk, submission) ?? expect.fail();
    const totals = Object.values(figures.totals).map(formatFen);
    // One paper says something else, of one there is none yet.
    const rows = at === 5 ? '7' : at === 8 ? '' : String(figures.rows);
    return { id: submission.id, seen, rows, totals: at === 8 ? [] : totals };
  });
  expect(approveMany(desk, CHECKER, typed)).toEqual([
    expect.stringMatching(/没有通过：照纸输的和表里的不一样/),
  ]);
  expect(toApprove(desk, CHECKER)).toHaveLength(2);
  const left = toApprove(desk, CHECKER).map(({ submission, seen }) => {
    const { figures } = effectOf(desk, submission) ?? expect.fail();
    const totals = Object.values(figures.totals).map(formatFen);
    return { id: submission.id, seen, rows: String(figures.rows), totals };
  });
  // What a window saw before it was changed elsewhere is not approved.
  expect(approveMany(desk, CHECKER, typed.slice(0, 1))).toEqual([
    expect.stringContaining('别的窗口'),
  ]);
  expect(approveMany(desk, CLERK, left)).not.toEqual([]);
  expect(approveMany(desk, CHECKER, left)).toEqual([]);
  const approved = desk.store.all().filter(({ submission }) => submission.state === 'approved');
  const publishing = new Publishing(desk);
  publishing.begin(
    approved.map(({ submission: { id }, seen }) => ({ id, seen })),
    CHECKER,
  );
  await publishing.idle;
  expect(states()).toEqual({
    ...{ 'accounts draft': 1, 'accounts published': 7, 'notices published': 7 },
  });
});
