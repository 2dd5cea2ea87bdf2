import { describe, expect, it, test } from 'vitest';
import { guessTable } from '../../../src/intake/file/guess-table.ts';
import { readFile } from '../../../src/intake/file/read-file.ts';
import { accountsTable, accountTitlesTable } from '../../../src/intake/tables/accounts.ts';
import { pointsTable } from '../../../src/intake/tables/points.ts';
import { lists, names, payoutTable as table } from '../../support/payout-table.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, options = {}) =>
  readFile(bytes(text), '表.csv', table, lists, { names, ...options });
const told = (text: string, options = {}) =>
  read(text, options).problems.map(({ row, column, severity, code }) =>
    [row, column, severity, code].join(' '),
  );

it('reads a plain file without a word', () => {
  const reading = read('户主,组,金额（元）,日期\n张*三,3组,9300.00,2022-11-03\n');
  expect(reading.problems).toEqual([]);
  expect(reading.counts).toEqual({ rowsIn: 1, rowsOut: 1, rowsRefused: 0 });
  expect(reading.rows[0]).toMatchObject({
    line: 2,
    name: '张*三',
    amount: 930_000,
    on: '2022-11-03',
  });
  expect(reading).toMatchObject({ encoding: 'UTF-8', delimiter: ',', headLine: 1 });
  expect(reading.totals).toEqual([{ column: '金额（元）', fen: 930_000, declared: null }]);
  expect(reading.preview).toEqual({
    columns: ['户主', '组', '金额（元）', '日期'],
    rows: [{ line: 2, refused: false, cells: ['张*三', '3组', '9300.00', '2022-11-03'] }],
  });
});

test.each([
  ['John Smith', 'J*** S****'],
  ['J*** S****', 'J*** S****'],
  ['阿依古丽 · 买买提', '阿***·买**'],
  ['阿*** 买**', '阿***·买**'],
  ['张○○', '张**'],
  ['张小三、李四', null],
])('masks %s as the guide teaches', (name, masked) => {
  const reading = read(`户主,组,金额（元）,日期\n${name},3组,9300.00,2022-11-03\n`, {
    maskNames: true,
  });
  expect(reading.rows[0]?.name ?? null).toBe(masked);
  expect(reading.preview.rows[0]?.cells[0]).toBe(masked ?? '（不能公开）');
});

/** One cell under one head, beside a row that is right. */
const cells: [string, string, string, string, unknown][] = [
  ['金额（元）', '¥1,234.5', 'fixed tidy/money', 'amount', 123_450],
  ['金额（元）', '１２３', 'fixed tidy/width', 'amount', 12_300],
  ['金额（元）', '壹万贰仟元整', 'warning money/capitals-read', 'amount', 1_200_000],
  ['金额（元）', '一万五', 'error money/capitals', '', null],
  ['金额（元）', '三千五百', 'warning money/capitals-read', 'amount', 350_000],
  ['金额（元）', '三百五', 'error money/capitals', '', null],
  ['金额（元）', '12000元（壹万贰仟元整）', 'fixed tidy/money', 'amount', 1_200_000],
  ['金额（元）', '12000（壹万叁仟元整）', 'error money/capitals-differ', '', null],
  ['金额（元）', '待定', 'error money/words', '', null],
  ['金额（元）', '－', 'error money/words', '', null],
  ['金额（元）', '-5', 'error money/negative', '', null],
  ['金额（元）', '(500.00)', 'error money/negative', '', null],
  ['金额（元）', '1.234', 'error money/too-many-decimals', '', null],
  ['金额（元）', '4.2E+17', 'error number/spoilt', '', null],
  ['金额（元）', '=A1+1', 'error cell/formula', '', null],
  ['金额（元）', '1200\n1300', 'error cell/several-values', '', null],
  ['金额（元）', '500 1705', 'error cell/several-values', '', null],
  ['金额（元）', '1 200', 'error cell/several-values', '', null],
  ['面积', '86 90', 'error cell/several-values', '', null],
  ['区划代码', '420304 112209', 'error cell/several-values', '', null],
  ['组', '3①组', '', 'group', '3①组'],
  ['日期', '2022.9.1', 'fixed tidy/day', 'on', '2022-09-01'],
  ['日期', '2022年9月1日', 'fixed tidy/day', 'on', '2022-09-01'],
  ['日期', '20220901', 'fixed tidy/day', 'on', '2022-09-01'],
  ['日期', '二〇二二年十一月三日', 'fixed tidy/day', 'on', '2022-11-03'],
  ['日期', '2022-09-01 24:00', 'error cell/day', '', null],
  ['组', '2022-03-01', 'error cell/became-date', '', null],
  ['组', '3月1日', 'error cell/became-date', '', null],
  ['日期', '44805', 'warning day/serial', 'on', '2022-09-01'],
  ['日期', '22/9/1', 'error day/short-year', '', null],
  ['日期', '9/1/2022', 'error day/order', '', null],
  ['日期', '2022-02-30', 'error day/none', '', null],
  ['日期', '2023-01-01', 'error day/ahead', '', null],
  ['户主', '张　*　三', 'fixed tidy/name', 'name', '张*三'],
  ['户主', '张小三', 'error guard/name', '', null],
  ['户主', '420304188801010012', 'error guard/id-number', '', null],
  ['金额（元）', '420304188801010012', 'error guard/id-number', '', null],
  ['组', "'3组", 'fixed tidy/apostrophe', 'group', '3组'],
  ['组', '\u200b3组\u00a0', 'fixed tidy/space', 'group', '3组'],
  ['组', '三?组', 'warning cell/lost-letter', 'group', '三?组'],
  ['村', '龙韵村', 'fixed tidy/listed', 'village', 'longyun'],
  ['村', '东沟村', 'error cell/several', '', null],
  ['村', '龙云村', 'error cell/not-listed', '', null],
  ['面积', '100.5平方米', 'fixed tidy/number', 'area', 10_050],
  ['面积', '88%', 'error number/percent', '', null],
  ['人数', '3人', 'fixed tidy/number', 'people', 3],
  ['完成', '√', 'fixed tidy/yes-no', 'done', true],
  ['验收结果', '合 格', 'fixed tidy/choice', 'kind', 'pass'],
  ['验收结果', '不合', 'error cell/choice', '', null],
  ['区划代码', '42030411220', 'error code/zeros-lost', '', null],
];

test.each(cells)('%s: %s → %s', (header, cell, expected, key, value) => {
  const heads = ['户主', '金额（元）', header].filter((one, at, all) => all.indexOf(one) === at);
  const good: Record<string, string> = { 户主: '李*四', '金额（元）': '1.00' };
  const body = heads.map((head) => `"${head === header ? cell : good[head]}"`).join(',');
  const reading = read(`${heads.join(',')}\n${body}\n`, { today: '2022-12-15' });
  const said = reading.problems.map(({ severity, code }) => `${severity} ${code}`);
  if (expected === '') expect(said).toEqual([]);
  else expect(said).toContain(expected);
  for (const problem of reading.problems) {
    expect(problem).toMatchObject({ row: 2, column: header, file: '表.csv' });
  }
  if (key === '') expect(reading.counts).toEqual({ rowsIn: 1, rowsOut: 0, rowsRefused: 1 });
  else expect(reading.rows[0]).toMatchObject({ [key]: value });
});

describe('digits that only look like digits', () => {
  const NEAR_DIGITS = ['①', '⓪', '❶', '⒈', '²', '₂', '½', '𝟏', '٣', '㊀', '㈠', 'Ⅻ', '㋀'];
  const cellsOf = (sign: string): [string, string][] => [
    ['金额（元）', `9300${sign}`],
    ['金额（元）', `${sign}9300`],
    ['金额（元）', sign],
    ['面积', `86${sign}`],
    ['人数', `${sign}1人`],
    ['日期', `2022-09-0${sign}`],
    ['区划代码', `42030411220${sign}`],
  ];

  it.each(NEAR_DIGITS.flatMap(cellsOf))('%s: %s is refused', (header, cell) => {
    const heads = ['户主', '金额（元）', header].filter((one, at, all) => all.indexOf(one) === at);
    const body = heads.map((head) => (head === header ? cell : head === '户主' ? '李*四' : '1'));
    const { counts, problems } = read(`${heads.join(',')}\n${body.join(',')}\n`);
    expect(counts).toEqual({ rowsIn: 1, rowsOut: 0, rowsRefused: 1 });
    expect(problems).toMatchObject([{ row: 2, column: header, code: 'cell/odd-digit' }]);
  });
});

describe('shape', () => {
  it('skips titles, takes units and totals, and drops footers', () => {
    const reading = read(
      '2022年补贴发放表,,\n,,单位：万元\n姓名,组,补贴金额\n张*三,1组,0.93\n李*四,1组,1.2\n小 计,,2.13\n合计,,2.13\n制表人：王会计,,日期：2022年9月\n',
    );
    expect(reading.rows.map((row) => row.amount)).toEqual([930_000, 1_200_000]);
    expect(reading.headLine).toBe(3);
    expect(reading.totals).toEqual([{ column: '金额（元）', fen: 2_130_000, declared: 2_130_000 }]);
    expect(reading.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '1 row/title',
      '2 row/unit',
      '4 unit/converted',
      '5 unit/converted',
      '6 row/total',
      '7 row/total',
      '8 row/footer',
    ]);
  });

  it('takes a whole row for data though a cell of it names a total', () => {
    const reading = read('户主,组,金额（元）\n张*三,合计,5\n示范点合计,1组,6\n合计,,11\n');
    expect(reading.rows.map(({ amount }) => amount)).toEqual([500]);
    expect(reading.counts).toEqual({ rowsIn: 2, rowsOut: 1, rowsRefused: 1 });
  });

  it('tells a total that differs, to the 分', () => {
    const { problems } = read('户主,金额（元）\n张*三,1.10\n李*四,2.20\n合计,3.31\n');
    expect(problems.find(({ code }) => code === 'sum/differs')).toMatchObject({
      row: 4,
      message: '合计写的是 3.31 元，逐行相加是 3.30 元，差 0.01 元。',
    });
  });

  it('reads a head of two rows', () => {
    const reading = read('户主,补贴,,日期\n,组,金额（元）,\n张*三,1组,5,2022-11-03\n');
    expect(reading.problems).toEqual([]);
    expect(reading.rows).toHaveLength(1);
  });

  it('asks about near misses, strange and doubled columns', () => {
    expect(told('户 主,补贴金颔,金额,验收结论,备注,组,组\n张*三,1,1,合格,好,1,1\n')).toEqual([
      '1 备注 warning head/unknown',
      '1 组 error head/repeated',
      '1 补贴金颔 error head/unread',
      '1 验收结果 error head/near',
    ]);
    expect(told('户主,组,补贴金颔\n张*三,1组,1\n')).toContain('1 金额（元） error head/near');
  });

  it('does not guess a unit', () => {
    const body = '张*三,0.93\n李*四,1.25\n王*,2.5\n';
    expect(told(`户主,补贴金额\n${body}`)).toContain('1 金额（元） error unit/unclear');
    expect(read(`户主,补贴金额\n${body}`, { unit: '万元' }).rows[0]?.amount).toBe(930_000);
    expect(told('户主,金额（元）\n张*三,9300\n李*四,1.2万元\n')).toContain(
      '3 金额（元） error unit/mixed',
    );
    expect(told('单位：万元\n户主,金额（元）\n张*三,9300\n')).toContain(
      '2 金额（元） error unit/conflict',
    );
  });

  it('keeps every line in sight when a quotation mark is not closed', () => {
    const reading = read('户主,组,金额（元）\n张*三,"1组,5\n李*四,2组,6\n王*,3组,7\n');
    expect(reading.counts).toEqual({ rowsIn: 3, rowsOut: 2, rowsRefused: 1 });
    expect(reading.problems).toMatchObject([{ row: 2, code: 'row/quote' }]);
  });

  it('finds rows that repeat and cells that a merged cell left blank', () => {
    expect(told('户主,组,金额（元）\n张*三,1组,5\n张*三,1组,6\n')).toEqual([
      '3  warning row/duplicate',
    ]);
    expect(told('户主,金额（元）\n张*三,5\n,6\n,7\n')).toEqual([
      '3 户主 error cell/merged',
      '4 户主 error cell/merged',
    ]);
  });

  it('covers private values in the preview and never quotes them', () => {
    const reading = read('户主,身份证号,金额（元）\n张小三,420304188801010012,5\n');
    expect(reading.problems.map(({ code }) => code)).toContain('guard/id-number');
    expect(JSON.stringify(reading)).not.toContain('420304188801010012');
    expect(reading.preview.rows[0]?.cells).toEqual(['张*三', '5']);
  });
});

it('refuses a cell of a million characters in few words, whatever its column', () => {
  const long = '9'.repeat(1_000_000);
  for (const header of ['组', '日期', '区划代码']) {
    const reading = read(`户主,金额（元）,${header}\n张*三,1,${long}\n李*四,2,\n`);
    expect(reading.counts).toEqual({ rowsIn: 2, rowsOut: 1, rowsRefused: 1 });
    expect(JSON.stringify(reading).length).toBeLessThan(3000);
  }
});

it('guesses the table of a file', () => {
  const file = bytes('\ufeff日期,凭证号,科目,摘要,收入（元）,支出（元）\n2022-11-08,1,a,b,1,\n');
  const [best] = guessTable(file, [pointsTable, accountTitlesTable, accountsTable]);
  expect(best?.table).toBe(accountsTable);
  expect(guessTable(bytes('a,b\n1,2\n'), [pointsTable])).toEqual([]);
});
