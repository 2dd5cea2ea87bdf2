import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { asksForYes } from '../../../src/intake/file/changes.ts';
import { readFile } from '../../../src/intake/file/read-file.ts';
import { lists, names, payoutTable as table } from '../../support/payout-table.ts';
import { type Cell, parts, type TrialSheet, workbook } from '../../support/workbook.ts';

const HEAD = ['户主', '组', '金额（元）', '日期', '面积', '区划代码'];
const read = (sheet: TrialSheet) =>
  readFile(workbook([sheet]), '表.xlsx', table, lists, { names, today: '2022-12-15' });
const column = { group: 1, amount: 2, on: 3, area: 4, division: 5 } as const;

/** A row of data with one cell put in. */
function rowWith(key: keyof typeof column, cell: Cell): Cell[] {
  const row: Cell[] = ['张*三', null, '1', null, null, null];
  row[column[key]] = cell;
  return row;
}

/** A number under a format: what the sheet shows of it, and what must become of it. */
const shown: [keyof typeof column, number, string, unknown, string?][] = [
  ['amount', 93, '0"千元"', 9_300_000, 'unit/converted'],
  ['amount', 93, '0"百元"', 930_000, 'unit/converted'],
  ['amount', 93.5, '0.00"亿元"', 935_000_000_000, 'unit/converted'],
  ['amount', 93, '0"角"', 930, 'unit/converted'],
  ['amount', 93, '$#,##0.00', null, 'unit/foreign'],
  ['amount', 93, '[$HK$-C04]0.00', null, 'unit/foreign'],
  ['amount', 93, '0"美元"', null, 'unit/foreign'],
  ['amount', 93, '0"①"', null, 'cell/odd-digit'],
  ['amount', 93, '"约"0', null, 'money/not-a-number'],
  ['amount', 93_500, '0.0,"千元"', 9_350_000, 'unit/converted'],
  ['amount', 93_000, '0!.0,"万元"', 9_300_000, 'unit/converted'],
  ['amount', 93_500, '0.0,', 9_350_000],
  ['amount', 93.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 9350],
  ['amount', 0, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', null, 'money/zero'],
  ['amount', -5, '0.00;[Red]0.00', null, 'money/negative'],
  ['amount', 5, ';;;', null, 'cell/unseen'],
  ['amount', 407.385, '0.00', 40_739, 'number/as-shown'],
  ['amount', 0.1 + 0.2, '0.00', 30],
  ['amount', 9300, '0.00E+00', 930_000],
  ['amount', 93, '0E+00', null, 'number/spoilt'],
  ['amount', 93.5, '# ?/?', 9350],
  ['amount', 93.3, '# ?/?', null, 'cell/several-values'],
  ['amount', 93, '"-"0', null, 'money/negative'],
  ['amount', 93, '[Red]-0', null, 'money/negative'],
  ['amount', 9300, 'G/通用格式"元"', 930_000, 'tidy/money'],
  ['area', 1.2, '0.00"亩"', 80_000, 'unit/converted'],
  ['area', 86, '0"㎡"', 8600],
  ['group', 3, '0"组"', '3组'],
  ['group', 3, '"第"0"组"', '第3组'],
  ['group', 31, '0-0', '3-1'],
  ['group', 12, '000', '012'],
  ['group', 44_621, 'm"月"d"日"', null, 'cell/became-date'],
  ['group', 44_621, 'm-d', null, 'cell/became-date'],
  ['division', 2209, '"42030411"0000', '420304112209'],
  ['division', 44_621, 'yyyy-mm-dd', null, 'cell/became-date'],
  ['on', 44_805, 'm"月"d"日"', '2022-09-01'],
  ['on', 44_804.999_504, 'yyyy-mm-dd', '2022-08-31', 'day/near-midnight'],
  ['on', 44_804.999_999_99, 'yyyy-mm-dd', '2022-08-31', 'day/near-midnight'],
  ['on', 5, 'yyyy-mm-dd', null, 'day/year'],
];

test.each(shown)('%s: %s as %s', (key, number, format, value, code) => {
  const { rows, problems } = read({ rows: [HEAD, rowWith(key, { number, format })] });
  const codes = problems.map((problem) => problem.code);
  if (code !== undefined) expect(codes).toContain(code);
  if (value === null && code !== 'money/zero') expect(rows).toEqual([]);
  else if (value !== null) expect(rows[0]).toMatchObject({ [key]: value });
  const isOther = ['unit/converted', 'number/as-shown'].includes(code ?? '');
  expect(problems.some(asksForYes)).toBe(isOther);
});

describe('what cannot be seen in a sheet is told', () => {
  const row = ['张*三', '1组', '1'];
  const codes = (sheet: Omit<TrialSheet, 'rows'>): string[] =>
    read({ rows: [HEAD.slice(0, 3), row, row], ...sheet }).problems.map(({ code }) => code);

  it.each([
    [{ rowMarks: { 2: 'ht="0" customHeight="1"' } }, 'sheet/hidden-rows'],
    [{ rowMarks: { 2: 'hidden="1"' } }, 'sheet/hidden-rows'],
    [
      { before: '<sheetFormatPr zeroHeight="1"/>', rowMarks: { 1: 'ht="15"', 3: 'ht="15"' } },
      'sheet/hidden-rows',
    ],
    [{ before: '<cols><col min="2" max="2" width="0"/></cols>' }, 'sheet/hidden-columns'],
  ])('%j', (sheet, code) => {
    expect(codes(sheet)).toContain(code);
  });
});

it('reads an empty shared string as an empty cell', () => {
  const cell = { xml: '<c t="s"><v></v></c>' };
  const { rows } = read({ rows: [HEAD.slice(0, 3), ['张*三', cell, '1']] });
  expect(rows).toMatchObject([{ group: null, amount: 100 }]);
});

it('reads the moment of a typed cell as a day in China', () => {
  const cell = { xml: '<c t="d"><v>2022-08-31T16:00:00.000Z</v></c>' };
  const { rows, problems } = read({ rows: [HEAD, rowWith('on', cell)] });
  expect(rows[0]?.on).toBe('2022-09-01');
  expect(problems.map(({ code }) => code)).toContain('day/world-time');
});

describe('other ways to pack', () => {
  const sheet = { rows: [HEAD.slice(0, 3), ['张*三', '1组', '5']] };
  const expectRead = (bytes: Uint8Array): void => {
    const { rows, problems } = readFile(bytes, '表.xlsx', table, lists);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ amount: 500 }]);
  };

  it('folders parted as Windows does', () => {
    const files = Object.entries(parts([sheet])).map(([name, xml]) => [
      name.replaceAll('/', '\\'),
      strToU8(xml),
    ]);
    expectRead(zipSync(Object.fromEntries(files)));
  });

  it('sizes told in ZIP64 only', () => {
    expectRead(inZip64(workbook([sheet])));
  });
});

/** The same file with every size of its directory moved into a ZIP64 field, as streaming programs do. */
function inZip64(plain: Uint8Array): Uint8Array {
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const end = plain.length - 22;
  const start = view.getUint32(end + 16, true);
  const entries: Uint8Array[] = [];
  for (let at = start; at < end; ) {
    const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
    const entry = new Uint8Array(length + 20);
    entry.set(plain.subarray(at, at + length));
    const own = new DataView(entry.buffer);
    own.setUint16(length, 1, true);
    own.setUint16(length + 2, 16, true);
    own.setBigUint64(length + 4, BigInt(view.getUint32(at + 24, true)), true);
    own.setBigUint64(length + 12, BigInt(view.getUint32(at + 20, true)), true);
    own.setUint32(20, 0xffffffff, true);
    own.setUint32(24, 0xffffffff, true);
    own.setUint16(30, view.getUint16(at + 30, true) + 20, true);
    entries.push(entry);
    at += length;
  }
  const size = entries.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(start + size + 22);
  bytes.set(plain.subarray(0, start));
  let at = start;
  for (const entry of entries) {
    bytes.set(entry, at);
    at += entry.length;
  }
  bytes.set(plain.subarray(end), at);
  new DataView(bytes.buffer).setUint32(at + 12, size, true);
  return bytes;
}

it('names no sheet that may name a person', () => {
  const rows = [HEAD.slice(0, 3), ['张*三', '1组', '5']];
  const bytes = workbook([
    { name: '王建国13712345678', rows },
    { name: '李四', rows },
    { name: '9月收支', rows },
  ]);
  const told = JSON.stringify(readFile(bytes, '表.xlsx', table, lists));
  expect(told).not.toMatch(/王建国|李四|1371234/);
  expect(told).toContain('第 3 张工作表「9月收支」');
  const second = readFile(bytes, '表.xlsx', table, lists, { sheet: '第2张' });
  expect(second.problems).toEqual([]);
  expect(second.sheet).toBe('第 2 张工作表');
});
