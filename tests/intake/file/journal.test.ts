import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/intake/file/read-file.ts';
import { accountsTable } from '../../../src/intake/tables/accounts.ts';

const HEAD = '日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）';
const read = (...lines: string[]) =>
  readFile(new TextEncoder().encode(lines.join('\n')), '日记账.csv', accountsTable);
const told = (...lines: string[]): string[] =>
  read(...lines).problems.map(({ row, severity, code }) => `${row} ${severity} ${code}`);

const JOURNAL = [
  '沙洲村2022年9月现金日记账,,,,,,',
  HEAD,
  '2022-09-01,,,上年结转,,,1000.00',
  '2022-09-02,V-1,其他收入,利息,100,,1100.00',
  '2022-09-02,,,本日合计,100,,1100.00',
  '2022-09-05,V-2,其他支出,路灯,,60,1040.00',
  '2022-09-05,,,本日合计,,60,1040.00',
  '2022-09-05,,,过次页,100,60,1040.00',
  '2022-09-05,,,承前页,100,60,1040.00',
  '2022-09-30,,,本月合计,100,60,1040.00',
  '2022-09-30,,,本年累计,2100,960,1040.00',
  '2022-10-08,V-3,其他收入,租金,50,,1090.00',
  '2022-10-31,,,本月合计,50,,1090.00',
  '2022-10-31,,,本年累计,2150,960,1090.00',
  '2022-12-31,,,结转下年,,,1090.00',
];

describe('a journal as accounting programs print it', () => {
  it('comes in untouched, opened by what was carried over', () => {
    const { rows, counts, problems } = read(...JOURNAL);
    expect(problems.filter(({ severity }) => severity !== 'fixed')).toEqual([]);
    expect(counts).toEqual({ rowsIn: 4, rowsOut: 4, rowsRefused: 0 });
    expect(rows.map(({ account, income, expense }) => [account, income, expense])).toEqual([
      ['期初余额', null, null],
      ['其他收入', 10_000, null],
      ['其他支出', null, 6000],
      ['其他收入', 5000, null],
    ]);
  });

  it.each([
    ['本日合计,100,,1100.00', '本日合计,101,,1100.00', '5 error sum/differs'],
    ['本月合计,50,', '本月合计,150,', '13 error sum/differs'],
    ['本年累计,2150', '本年累计,2151', '14 error sum/differs'],
    ['过次页,100,60,1040.00', '过次页,100,60,1041.00', '8 error sum/balance-differs'],
    ['结转下年,,,1090.00', '结转下年,,,1009.00', '15 error sum/balance-differs'],
  ])('%s → %s is told', (from, to, problem) => {
    const lines = JOURNAL.join('\n').replace(from, to).split('\n');
    expect(told(...lines).filter((one) => one.includes('error'))).toEqual([problem]);
  });
});

describe('a second head', () => {
  const first = '2022-09-01,V-1,其他收入,利息,100,,';

  it('in another order puts the rows below it right', () => {
    const second = '日期,凭证号,科目,摘要,支出（元）,收入（元）,余额（元）';
    const { rows, problems } = read(HEAD, first, second, '2022-09-02,V-2,其他收入,利息,,50,');
    expect(rows.map(({ income, expense }) => [income, expense])).toEqual([
      [10_000, null],
      [5000, null],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['row/reordered-head']);
  });

  it('with other columns stops the file', () => {
    const second = '日期,科目,摘要,收入（元）,经手人职务';
    const { rows, counts, problems } = read(HEAD, first, second, '2022-09-02,其他收入,利息,50,');
    expect([rows, counts.rowsRefused]).toEqual([[], 2]);
    expect(problems).toMatchObject([{ row: 1, code: 'head/second' }]);
  });
});

describe('a second head with a column more', () => {
  it('stops the file, since what stands under it would be read by nobody', () => {
    const first = '2022-09-01,V-1,其他收入,利息,100,,';
    const second = '日期,附注,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）';
    const { rows, problems } = read(HEAD, first, second, '2022-09-02,甲,V-2,其他收入,利息,50,,');
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ row: 1, code: 'head/second' }]);
  });
});

describe('text as other programs write it', () => {
  const income = (...lines: string[]) => read(...lines).rows.map((row) => row.income);

  it('ends with the sign of the DOS age', () => {
    expect(told(HEAD, '2022-09-01,V-1,其他收入,利息,100,,', '\u001a')).toEqual([]);
  });

  it('holds text fast', () => {
    const line = '"=""2022-09-01""","=""2022-09-001""",其他收入,利息,"=""100.00""",,';
    expect(read(HEAD, line).rows).toMatchObject([
      { date: '2022-09-01', voucher: '2022-09-001', income: 10_000 },
    ]);
  });

  it('puts a blank before a quotation mark', () => {
    const head = HEAD.split(',').map((one) => ` "${one}"`);
    expect(income(head.join(','), '2022-09-01, "V-1", "其他收入", "利""息", "100",,')).toEqual([
      10_000,
    ]);
    const cut = read(HEAD, '2022-09-01,V-1,其他收入, "利息,租金",100,,');
    expect(cut.counts.rowsOut).toBe(0);
  });
});

describe('other containers are named', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
  const container = (stream: string): Uint8Array =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from(stream, 'utf16le'),
    ]);
  const dbf = Buffer.alloc(98);
  dbf.set([0x03, 122, 9, 1, 1, 0, 0, 0, 65, 0, 20, 0]);
  dbf[64] = 0x0d;

  it.each<[string, Uint8Array, string]>([
    ['MHTML', bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related\n'), 'file/web-page'],
    ['a web page in UTF-16', utf16('<html><table><tr><td>日期'), 'file/web-page'],
    ['XML of 2003', bytesOf('<?xml version="1.0"?>\n<Workbook xmlns="x">'), 'file/xml-sheet'],
    ['BIFF2', Buffer.from([9, 0, 4, 0, 2, 0, 16, 0]), 'file/old-excel'],
    ['BIFF4', Buffer.from([9, 4, 6, 0, 0, 0, 16, 0]), 'file/old-excel'],
    ['.xls and .et', container('Workbook'), 'file/old-excel'],
    ['a password', container('EncryptedPackage'), 'file/encrypted'],
    ['.doc', container('WordDocument'), 'file/not-a-table'],
    ['DBF', dbf, 'file/dbf'],
    ['SYLK', bytesOf('ID;PWXL;N;E\nP;PGeneral\n'), 'file/sylk'],
    ['JSON', bytesOf('[{"日期":"2022-09-01"}]'), 'file/json'],
  ])('%s', (_, bytes, code) => {
    const { problems } = readFile(bytes, '表.xls', accountsTable);
    expect(problems).toMatchObject([{ code, severity: 'error' }]);
    expect(problems[0]?.fix).toMatch(/请/);
  });
});

describe('what stands in the wrong column is never quoted', () => {
  const SECRETS =
    '王建国 买买提·吐尔逊 JohnSmith 鄂C·12345 wang@qq.com 微信wxid_abc 患肺癌 420304********0179 四二〇三〇四一八八八〇一〇一 柳陂镇龙韵村3组27号 13712345678'.split(
      ' ',
    );
  const places = [0, 1, 2, 4, 5, 6];

  it.each(SECRETS)('%s', (secret) => {
    for (const place of places) {
      const cells = ['2022-09-01', 'V-1', '其他收入', '利息', '100', '', ''];
      cells[place] = secret;
      const { problems } = read(HEAD, cells.join(','));
      expect(JSON.stringify(problems)).not.toContain(secret);
    }
  });
});
