import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/universal';
import { runCommand } from '../support/command.ts';
import { encodeGb } from '../support/encode-gb.ts';

const LEDGER = 'accounts/longyun/2022.csv';
let folder: string;
let data: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  data = join(folder, 'data');
  cpSync('data', data, { recursive: true, filter: (path) => !/[\\/]sample$/.test(path) });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const env = { PORTAL_DATA: data, PORTAL_DATE: '2022-12-15' };
  const { status, stdout, stderr } = await runCommand('import', args, env);
  return { status, out: stdout + stderr };
}

function handIn(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const HEAD = '日期,凭证号,科目,摘要,收入,支出,余额\r\n';
const OPENING = '2022.11.1,,期初余额,,,,"1,000.00"\r\n';
const ledger = (amount: string): string =>
  `${HEAD}${OPENING}2022/11/8,2022-11-006,村组干部报酬,误工,,¥${amount},\r\n`;
const accounts = ['--table', 'accounts', '--village', 'longyun'];
const kept = (): string => readFileSync(join(data, LEDGER), 'utf8');

it('writes a new file in canonical form', async () => {
  const { status, out } = await run(handIn('收支.csv', ledger('860')), ...accounts);
  expect(out).toContain('新增 2 行');
  expect(status).toBe(0);
  expect(kept()).toBe(
    '日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）,经手人职务,审批人职务,监督人职务\n' +
      '2022-11-01,,期初余额,,,,1000.00,,,\n' +
      '2022-11-08,2022-11-006,村组干部报酬,误工,,860.00,,,,\n',
  );
});

it('writes no figure that is another than the one in the sheet until somebody says yes to it', async () => {
  const there = join(data, 'accounts/longquan/2022.csv');
  const rows = '2022-11-01,,期初余额,,,,100\n2022-11-08,2022-11-006,村组干部报酬,误工,,9.6,\n';
  const text = `单位：千元,,,,,,\n日期,凭证号,科目,摘要,收入,支出,余额\n${rows}`;
  const args = [handIn('千元.csv', text), '--table', 'accounts', '--village', 'longquan'];
  const asked = await run(...args, '--write');
  expect([asked.status, existsSync(there)]).toEqual([1, false]);
  expect(asked.out).toContain('「9.6」按「千元」 → 9,600.00 元。');
  expect(asked.out).toContain('有 2 处金额或数量和表里写的数字不一样');
  expect(asked.out).toContain('--agree');
  const agreed = await run(...args, '--agree');
  expect([agreed.status, agreed.out]).toEqual([0, expect.stringContaining('已写入')]);
  expect(readFileSync(there, 'utf8')).toContain(',9600.00,');
});

it('shows a change and refuses it without a reason; with one it waits for --write', async () => {
  const before = kept();
  const file = handIn('改.csv', ledger('890'));
  const refused = await run(file, ...accounts, '--write');
  expect(refused.status).toBe(1);
  expect(refused.out).toContain('「支出（元）」860.00 → 890.00');
  expect(refused.out).toContain('--reason');
  const shown = await run(file, ...accounts, '--reason', '抄错了发票');
  expect([shown.status, kept()]).toEqual([0, before]);
  expect(shown.out).toContain('加上 --write');
  const written = await run(file, ...accounts, '--reason', '抄错了发票', '--write', '--json');
  expect(JSON.parse(written.out)).toMatchObject({
    ok: true,
    counts: { added: 0, changed: 1, same: 1, gone: 0 },
    files: [{ path: LEDGER, exists: true, written: true }],
  });
  expect(kept()).toContain('890.00');
  expect(readFileSync(join(data, 'amendments/2022.csv'), 'utf8')).toContain(
    '2022-12-15,收支台账,accounts/longyun/2022.csv,2022-11-08 2022-11-006 村组干部报酬,支出（元）,860.00,890.00,抄错了发票',
  );
  expect((await run(file, ...accounts)).out).toContain('和已有的完全一样');
});

it('keeps rows that a file does not have, and takes several files and a folder', async () => {
  handIn('several/1.csv', `${HEAD}2022-11-09,2022-11-007,村组干部报酬,误工,,10,\n`);
  handIn('several/2.csv', `${HEAD}2022-11-10,2022-11-008,村组干部报酬,误工,,20,\n`);
  const { status, out } = await run(join(folder, 'several'), ...accounts, '--write');
  expect([status, out]).toEqual([
    0,
    expect.stringContaining('新增 2 行，改动 0 行，相同 0 行，这次没有 2 行'),
  ]);
  expect(kept().split('\n')).toHaveLength(6);
});

it('lists every problem at once, with line and column, and writes nothing', async () => {
  const before = kept();
  const file = handIn('错.csv', `${HEAD}2022-02-30,x-1,没有这个科目,误工,,待定,\n`);
  const { status, out } = await run(file, ...accounts, '--json');
  expect(status).toBe(1);
  const { ok, problems } = JSON.parse(out) as {
    ok: boolean;
    problems: { row: number; column: string }[];
  };
  expect(ok).toBe(false);
  expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual(
    expect.arrayContaining(['2 日期', '2 科目', '2 支出（元）']),
  );
  expect(kept()).toBe(before);
});

it('refuses what would break the books of the whole folder', async () => {
  const before = kept();
  const file = handIn('余额.csv', `${HEAD}2022-11-30,,期末余额,,,,5\n`);
  const { status, out } = await run(file, ...accounts, '--write');
  expect([status, kept()]).toEqual([1, before]);
  expect(out).toContain('逐笔相加');
});

const CORPUS = 'tests/fixtures/intake/files';
it('reads what a clerk has: GBK, UTF-16 with tabs and a workbook say the same', async () => {
  const text = `${HEAD}2022.11.20,2022-11-020,村组干部报酬,误工,,10,\n`;
  const utf16 = Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le');
  const gbk = Buffer.from(encodeGb(text));
  const cells = text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  const workbook = await writeExcelFile(
    cells.map((row) => row.map((value) => ({ value }))),
  ).toBlob();
  for (const [name, bytes] of [
    ['gbk.csv', gbk],
    ['unicode.txt', utf16],
    ['表.xlsx', new Uint8Array(await workbook.arrayBuffer())],
  ] as const) {
    const { status, out } = await run(handIn(name, bytes), ...accounts, '--json');
    const told = JSON.parse(out) as { counts: { added: number } };
    expect([name, status, told.counts.added]).toEqual([name, 0, 1]);
  }
  const old = readdirSync(CORPUS).filter((name) => /\.(xls|et)$/.test(name));
  expect(old.length).toBeGreaterThan(0);
  for (const name of old) {
    const { status, out } = await run(join(CORPUS, name), ...accounts);
    expect([name, status, out]).toEqual([name, 1, expect.stringContaining('另存为')]);
  }
});

it('refuses a row after the closing balance, and says which', async () => {
  const closing = handIn('期末.csv', `${HEAD}2022-11-30,,期末余额,,,,80\n`);
  expect((await run(closing, ...accounts, '--write')).status).toBe(0);
  const before = kept();
  const late = handIn('补记.csv', `${HEAD}2022-11-30,2022-11-099,村组干部报酬,误工,,10,\n`);
  const { status, out } = await run(late, ...accounts, '--write');
  expect(out).toMatch(/accounts\/longyun\/2022\.csv 第\d+行.*期末余额/);
  expect([status, kept()]).toEqual([1, before]);
});

it('never prints a private value', async () => {
  const secret = '420304199001011234';
  const file = handIn('户.csv', `${HEAD}2022-11-12,2022-11-009,村组干部报酬,${secret},,10,\n`);
  const { status, out } = await run(file, ...accounts);
  expect(status).toBe(1);
  expect(out).not.toContain(secret);
});

it('says what is wrong with the command itself, and returns 2', async () => {
  const file = handIn('a.csv', HEAD);
  for (const args of [
    [file],
    [file, '--table', 'nothing'],
    [file, '--table', 'accounts', '--village', 'nowhere'],
    [join(folder, 'missing.csv'), ...accounts],
  ]) {
    expect([args.slice(1), (await run(...args)).status]).toEqual([args.slice(1), 2]);
  }
  expect(existsSync(join(data, 'accounts/nowhere'))).toBe(false);
});
