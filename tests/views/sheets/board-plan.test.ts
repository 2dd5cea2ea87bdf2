import { expect, test } from 'vitest';
import { boardPlan, planWords } from '../../../src/views/sheets/board-plan.ts';
import { byGroup } from '../../../src/views/sheets/by-group.ts';
import { moneyCell, type Sheet, wordsCell } from '../../../src/views/sheets/sheet.ts';
import { sheetWith, tableWith } from '../../integrations/sheets/stress-sheets.ts';

const TODAY = '2022-12-15';
const notice = (id: string, from: string, to: string, stamp: Sheet['stamp'] = null): Sheet =>
  sheetWith([], { id, stamp, hangs: { from, to } });

const SHEETS = [
  notice('new', TODAY, '2022-12-21'),
  notice('running', '2022-12-12', '2022-12-18'),
  notice('last-day', '2022-12-09', TODAY),
  notice('ended-yesterday', '2022-12-08', '2022-12-14', '已结束'),
  notice('ended-long-ago', '2022-11-01', '2022-11-07', '已结束'),
  notice('corrected', '2022-12-12', '2022-12-18', '已更正'),
  notice('to-come', '2022-12-16', '2022-12-22'),
  sheetWith([], { id: 'accounts' }),
];
const ids = (sheets: readonly Sheet[]): string[] => sheets.map(({ id }) => id);

test('what is new goes up, what ended yesterday or was corrected comes down', () => {
  const plan = boardPlan(SHEETS, TODAY, TODAY);
  expect(ids(plan.post)).toEqual(['new']);
  expect(ids(plan.takeDown)).toEqual(['ended-yesterday', 'corrected']);
  expect(ids(plan.hanging)).toEqual(['new', 'running', 'last-day', 'accounts']);
  expect(planWords(plan)).toBe('今天贴 1 份、揭 2 份');
});

test('who was away longer has more to do', () => {
  const plan = boardPlan(SHEETS, TODAY, '2022-11-05');
  expect(ids(plan.post)).toEqual(['new', 'running', 'last-day']);
  expect(ids(plan.takeDown)).toEqual(['ended-yesterday', 'ended-long-ago', 'corrected']);
});

test('a list falls into groups, each with its own sum, and loses no row', () => {
  const rows = ['2组 张*三', '10组 李*', '2组 王*', '赵*'].map((who, at) => [
    wordsCell(who),
    moneyCell((at + 1) * 100),
  ]);
  const columns = [
    { head: '组、户主、户号', num: false, total: null },
    { head: '应得（元）', num: true, total: '10.00' },
  ];
  const table = { kind: 'table', heading: null, columns, rows, total: '合计 4 户' } as const;
  const sheets = byGroup(sheetWith([table]));
  expect(sheets.map(({ title }) => /（(.*)）/.exec(title)?.[1])).toEqual(['2组', '10组', '未分组']);
  const tables = sheets.flatMap(({ parts }) => parts).filter((part) => part.kind === 'table');
  expect(tables.map(({ columns: [, money], rows: own }) => [own.length, money?.total])).toEqual([
    [2, '4.00'],
    [1, '2.00'],
    [1, '4.00'],
  ]);
});

test('a sheet that tells no groups apart stays one', () => {
  expect(byGroup(sheetWith([tableWith(4, 6)]))).toHaveLength(1);
});
