import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { clerkFiles } from '../../../scripts/bench/small-county.ts';
import { NOTHING_SAID } from '../../../src/intake/file/clerk/context.ts';
import { tableNamed } from '../../../src/intake/tables/known-tables.ts';
import { readSheets } from '../../../src/portal/handing-in/bring-in.ts';
import { planInbox } from '../../../src/portal/handing-in/inbox.ts';
import { inboxHtml, inboxWords, inboxXlsx } from '../../../src/portal/handing-in/inbox-report.ts';
import { returnedSheet } from '../../../src/portal/handing-in/returned-sheet.ts';
import { heldBackWords } from '../../../src/views/villages/held-back.ts';
import { homeOf } from '../../support/clerk-home.ts';

const HOW = { reason: null, removeGone: false, agreed: false };
const NAMES = new Map([
  ['liuping', '柳坪村'],
  ['shiqiao', '石桥村'],
]);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const journal = (day: string, balance: string): Uint8Array =>
  utf8(
    `日期,凭证号,科目,摘要,收入,支出,余额\n2026.10.1,,期初余额,,,,500\n${day},1,其他收入,利息,10,,${balance}\n`,
  );

function planOf(
  files: ReadonlyMap<string, string>,
  journals: Readonly<Record<string, Uint8Array>>,
) {
  const home = homeOf(files);
  const table = tableNamed('accounts', []);
  if (!table) throw new Error('no accounts');
  const bundles = Object.entries(journals).map(([village, bytes]) => ({
    village,
    table,
    sheets: [
      {
        bytes,
        name: '10月.csv',
        table,
        village,
        answers: NOTHING_SAID,
        dropPrivate: false,
        options: {},
      },
    ],
  }));
  return { home, plan: planInbox(home, bundles, HOW, []) };
}

it('takes what is right, sets aside what is not, and says that it is not up to date', () => {
  const first = planOf(clerkFiles(), {
    liuping: journal('2026.10.9', '510'),
    shiqiao: journal('待定', '510'),
  });
  expect(first.plan.settled.map(({ village, isIn }) => [village, isIn])).toEqual([
    ['liuping', true],
    ['shiqiao', false],
  ]);
  expect([...first.plan.texts.keys()].sort()).toEqual([
    'accounts/liuping/2026.csv',
    'held-back.csv',
  ]);
  const files = new Map([...clerkFiles(), ...first.plan.texts]);
  const { portal } = homeOf(files);
  expect(portal && heldBackWords(portal, 'shiqiao')).toEqual([
    '收支台账：本月有错，还没更新。2026年11月27日退回去改了，现在看到的是上一次没有错的。',
  ]);
  expect(portal && heldBackWords(portal, 'liuping')).toEqual([]);
  // Mended, it comes in and the mark goes.
  const second = planOf(files, { shiqiao: journal('2026.10.9', '510') });
  expect(second.plan.settled.every(({ isIn }) => isIn)).toBe(true);
  const mended = homeOf(new Map([...files, ...second.plan.texts])).portal;
  expect(mended?.heldBack).toEqual([]);
});

it('finds what only the whole folder shows, and stops nobody else for it', () => {
  const { plan } = planOf(clerkFiles(), {
    liuping: journal('2026.10.9', '511'),
    shiqiao: journal('2026.10.9', '510'),
  });
  expect(plan.settled.map(({ isIn }) => isIn)).toEqual([false, true]);
  expect(plan.texts.has('accounts/liuping/2026.csv')).toBe(false);
  expect(plan.texts.has('accounts/shiqiao/2026.csv')).toBe(true);
  const words = inboxWords(plan, NAMES);
  expect(words).toContain('柳坪村 收支台账：10月.csv');
  expect(words).toContain('共 2 个村 2 张表：1 个村全部没问题，退回 1 张。');
});

it('reports in a page and a workbook, a row a fault', async () => {
  const { plan, home } = planOf(clerkFiles(), { shiqiao: journal('待定', '510') });
  expect(inboxHtml(plan, NAMES, home.today)).toMatch(/石桥村 收支台账.*不是一个日期/s);
  const { sheets } = await openXlsx(await inboxXlsx(plan, NAMES));
  expect(sheets[0]?.rows[1]?.slice(0, 6)).toEqual([
    '石桥村',
    '收支台账',
    '10月.csv',
    '要改',
    3,
    '日期',
  ]);
});

it('gives the clerk his own sheet back, coloured and commented, to be mended and taken', async () => {
  const home = homeOf(clerkFiles());
  const table = tableNamed('payouts-chaye-gaizhi', home.programmes);
  if (!table) throw new Error('no table');
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '名单',
        rows: [
          ['改植补助名单'],
          ['序号', '组别', '户主姓名', '改植面积（亩）', '应发金额', '申报日期'],
          ['1', '一组', '钱*兰', 2, 800, '2026.3.5'],
          ['2', null, '孙*福', 3, '待定', '2026.3.6'],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
          { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
        ],
      },
    ],
  });
  const read = (given: Uint8Array) =>
    readSheets(home, table, 'liuping', [
      {
        bytes: given,
        name: '名单.xlsx',
        table,
        village: 'liuping',
        answers: NOTHING_SAID,
        dropPrivate: false,
        options: {},
      },
    ]).readings[0];
  const reading = read(bytes);
  if (!reading) throw new Error('not read');
  const returned = await returnedSheet(bytes, table, reading, reading.problems);
  if (!returned) throw new Error('not returned');
  const sheet = (await openXlsx(returned, { readStyles: true })).sheets[0];
  expect(sheet?.merges).toHaveLength(2);
  const marked = [...(sheet?.cells ?? [])].filter(([, { comment }]) => comment !== undefined);
  expect(marked.map(([place]) => place)).toEqual(['3,4']);
  expect(marked[0]?.[1].comment?.text).toContain('要改：');
  expect(marked[0]?.[1].style?.fill).toMatchObject({ fgColor: { rgb: 'FFC7CE' } });
  // Read again it says the same; mended it is taken.
  const again = read(returned);
  expect(again?.problems.map(({ row, code }) => [row, code])).toEqual(
    reading.problems.map(({ row, code }) => [row, code]),
  );
  const book = await openXlsx(returned, { readStyles: true });
  const cell = book.sheets[0]?.cells?.get('3,4');
  if (cell && book.sheets[0]?.rows[3]) {
    book.sheets[0].rows[3][4] = 1200;
    book.sheets[0].cells?.set('3,4', { ...cell, value: 1200, type: 'number' });
  }
  const mended = read(await saveXlsx(book));
  expect(mended?.counts).toEqual({ rowsIn: 2, rowsOut: 2, rowsRefused: 0 });
});
