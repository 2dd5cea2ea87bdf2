import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sheetDrawer } from '../../../src/integrations/sheets/typst.ts';
import { moneyCell, wordsCell } from '../../../src/views/sheets/sheet.ts';
import { A4, draw, drawn, expectCells } from '../../support/drawn-sheet.ts';
import { bare } from '../../support/read-pdf.ts';
import { narrowList, sheetWith, tableWith } from './stress-sheets.ts';

describe('a sheet for the board', () => {
  test.each([4, 6, 8, 10, 11, 12, 14])('holds a table of %i columns whole', async (columns) => {
    const table = tableWith(columns, 25);
    expectCells(await drawn(sheetWith([table])), [table]);
  });

  test('turns a wide table and says of parts which they are', async () => {
    const [narrow] = await drawn(sheetWith([tableWith(4, 6)]));
    const [wide] = await drawn(sheetWith([tableWith(9, 25)]));
    const parted = await drawn(sheetWith([tableWith(14, 25)]));
    expect([narrow?.width, wide?.width].map((width) => Math.round(width ?? 0))).toEqual([595, 842]);
    expect(parted.map(({ text }) => text).join('')).toMatch(/分(\d)块印,第\1块/);
  });

  test('sets a list of names two abreast: 500 rows on nine sheets', async () => {
    const list = narrowList(500);
    const pages = await drawn(sheetWith([list]));
    expect(pages.length).toBeLessThanOrEqual(9);
    expectCells(pages, [list]);
  });

  test('counts 450 households in one PDF and carries the sum from page to page', async () => {
    const rows = Array.from({ length: 450 }, (_, at) => [
      wordsCell(`${at % 8}组 张*三 H${at}`),
      wordsCell(`${at}.00 元 × 50%`),
      moneyCell(at * 50),
    ]);
    const total = { head: '应得（元）', num: true, total: '50,512.50' };
    const columns = ['组、户主、户号', '怎么算'].map((head) => ({ head, num: false, total: null }));
    const table = {
      kind: 'table',
      heading: null,
      columns: [...columns, total],
      rows,
      total: '合计 450 户',
    } as const;
    const pages = await drawn(sheetWith([table], { title: '台账' }));
    expectCells(pages, [table]);
    const text = pages.map((page) => page.text);
    expect(text.join('').match(/合计450户/g)).toHaveLength(1);
    const shown = /到本页止累计(\d+)行:应得\(元\)([\d,.]+)/.exec(text[0] ?? '');
    const count = Number(shown?.[1]);
    expect(Number(shown?.[2]?.replaceAll(',', ''))).toBe((count * (count - 1)) / 4);
    expect(text[1]).toContain(`承上页累计${count}行`);
    expect(text.at(-1)).not.toContain('到本页止');
  });

  test('takes a title of 60 characters, a cell of 300 and a table without rows', async () => {
    const story = wordsCell('面积按实测算，少了半亩。'.repeat(25));
    const table = {
      ...tableWith(4, 6),
      rows: tableWith(4, 6).rows.map((row) => [...row.slice(0, 3), story]),
    };
    const title =
      '关于某某村二〇二二年度美丽庭院奖补资金第三批兑付名单（含上一批漏报和更正后重新核定的农户）的公示';
    expectCells(await drawn(sheetWith([table], { title })), [table]);
    const [empty] = await drawn(
      sheetWith([
        { ...tableWith(4, 6), rows: [] },
        { kind: 'list', heading: null, lines: ['一', '二', '三'] },
      ]),
    );
    expect(empty?.text).toContain('(没有行)');
  });

  test('says across the head that it has ended', async () => {
    const pages = await drawn(sheetWith([tableWith(4, 90)], { stamp: '已更正' }));
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text).toContain('已更正');
  });

  test('draws rare letters in fonts of its own, and refuses what it has no letter for', async () => {
    const rare = ['䶮', '㛃', '·', '𠅤', '𬭸'];
    const lines = [...rare, '阿依·*'].map((letter) => `张${letter}三`);
    const [page] = await drawn(sheetWith([{ kind: 'list', heading: null, lines }]));
    for (const line of lines) expect(page?.text).toContain(bare(line));
    expect(() => draw([sheetWith([{ kind: 'list', heading: null, lines: ['𓀀'] }])], A4)).toThrow(
      /龙潭村美丽庭院奖补名单公示》印不出来：字体里没有「𓀀」这个字/,
    );
  });

  test('reads no row as markup', async () => {
    const words = [
      '#read("/etc/passwd")',
      '$x^2$ ]]',
      '*张三* _李四_',
      '= 标题',
      '\\u{41}',
      '// 注',
      '@h5 <h5>',
    ];
    const table = {
      ...tableWith(2, 0),
      rows: words.map((text) => [wordsCell(text), wordsCell(text)]),
    };
    expectCells(await drawn(sheetWith([table])), [table]);
  });

  test('comes out the same twice, with every font inside it and none of Type 3', () => {
    const sheet = sheetWith([tableWith(6, 60)]);
    const { pdf } = draw([sheet], A4);
    expect(sheetDrawer()([sheet], A4).pdf.equals(pdf)).toBe(true);
    const inside = plainText(pdf);
    expect(inside).not.toContain('/Type3');
    expect(inside.match(/\/FontFile2/g)?.length).toBeGreaterThan(0);
    expect(inside.match(/\/FontFile2/g)?.length).toBe(
      inside.match(/\/Type ?\/FontDescriptor/g)?.length,
    );
  });

  test('is as large as was asked', async () => {
    const sheet = sheetWith([tableWith(4, 6)]);
    const [a3] = await drawn(sheet, { size: 'A3', large: false });
    expect(Math.round(a3?.width ?? 0)).toBe(842);
    expectCells(await drawn(sheet, { size: 'A4', large: true }), sheet.parts);
  });
});

/** What a PDF says of itself, its packed parts too. */
function plainText(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const parts = [...raw.matchAll(/\/Type \/ObjStm[\s\S]*?stream\r?\n/g)].map(
    ({ index, 0: head }) => {
      const start = index + head.length;
      return inflateSync(pdf.subarray(start, pdf.indexOf('endstream', start))).toString('latin1');
    },
  );
  return [raw, ...parts].join('\n');
}
