import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type SheetPart, wordsCell } from '../../../src/views/sheets/sheet.ts';
import { A4, draw } from '../../support/drawn-sheet.ts';
import { difference, pagePictures } from '../../support/page-pictures.ts';
import { narrowList, sheetWith, tableWith } from './stress-sheets.ts';

/** `PICTURES=write` keeps the pages as they come out now: look at them before they are committed. */
const WRITE = process.env.PICTURES === 'write';
const KEPT = join(import.meta.dirname, 'pictures');
/** Share of a page that may differ: another system draws edges a little otherwise. */
const LITTLE = 0.0005;

const table = tableWith(4, 6);
const story = wordsCell('面积按实测算，少了半亩。'.repeat(25));
const long =
  '关于某某村二〇二二年度美丽庭院奖补资金第三批兑付名单（含上一批漏报和更正后重新核定的农户）的公示';
const closing: SheetPart = { kind: 'list', heading: null, lines: ['一', '二', '三', '四', '五'] };

test.each([
  ['a title of 60 characters', sheetWith([table], { title: long.padStart(60, '示例') }), ['first']],
  [
    'a cell of 300 characters',
    sheetWith([{ ...table, rows: table.rows.map((row) => row.with(2, story)) }]),
    ['first'],
  ],
  ['a table without rows', sheetWith([{ ...table, rows: [] }, closing]), ['first']],
  ['12 columns', sheetWith([tableWith(12, 25)]), ['first', 'last']],
  ['500 rows', sheetWith([narrowList(500)], { stamp: '已更正' }), ['first', 'last']],
] as const)('a sheet with %s looks as it did', async (name, sheet, which) => {
  const { pdf, pages } = draw([sheet], A4);
  const numbers = which.map((one) => (one === 'first' ? 1 : pages));
  const pictures = await pagePictures(pdf, numbers);
  for (const [at, picture] of pictures.entries()) {
    const file = join(KEPT, `${name.replaceAll(' ', '-')}-${which[at]}.png`);
    if (WRITE) writeFileSync(file, picture);
    expect(await difference(picture, readFileSync(file)), file).toBeLessThan(LITTLE);
  }
});
