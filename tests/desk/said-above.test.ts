import { afterAll, expect, it } from 'vitest';
import { effectOf } from '../../src/desk/effect.ts';
import { takeIn } from '../../src/desk/take-in.ts';
import { CLERK, deskHome } from '../support/desk-home.ts';

const home = deskHome({ build: async () => 'not in this test', swap: () => {} });
afterAll(() => home.close());
const { desk } = home;

const BODY = `日期,凭证号,科目,摘要,收入,支出,余额
2026-10-01,,期初余额,上月结转,,,100.00
2026-10-09,10-1,管理费支出,付村部电费,,14.00,86.00
`;

/** What the desk says of a ledger of 柳坪村 with a line above it, under the name of its file. */
function told(name: string, text: string): string[] {
  const file = { name, bytes: new TextEncoder().encode(text) };
  const { ids } = takeIn(desk, CLERK, [file], { village: 'liuping', table: 'accounts' });
  const { submission } = desk.store.get(ids[0] ?? '') ?? expect.fail();
  const { problems = [] } = effectOf(desk, submission) ?? {};
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ row, message }) => `${row} ${message}`);
}

it.each([
  ['柳坪村10月收支.csv', BODY],
  ['柳坪村收支.csv', `柳坪村2026年10月份收支明细（2026年11月3日制）\n${BODY}`],
  ['柳坪村收支.csv', `柳坪村和石桥村合办茶厂10月收支\n${BODY}`],
  ['1-11月.csv', BODY],
  ['9月、10月.csv', BODY],
  ['表.csv', `河口镇村级收支明细表\n${BODY}`],
])('takes %s for what it is said to be', (name, text) => {
  expect(told(name, text)).toEqual([]);
});

it.each([
  ['石桥村10月收支.csv', BODY, '0 文件名写的是石桥村，现在交的是柳坪村。'],
  ['收支.csv', `石桥村2026年10月收支明细\n${BODY}`, '1 标题写的是石桥村，现在交的是柳坪村。'],
  ['柳坪村11月收支.csv', BODY, '0 文件名写的是 11 月，表里没有 11 月的行。'],
  ['收支.csv', `柳坪村2026年9月份收支\n${BODY}`, '1 标题写的是 9 月，表里没有 9 月的行。'],
])('stops %s, which says of itself that it is another one', (name, text, words) => {
  expect(told(name, text)).toEqual([words]);
});
