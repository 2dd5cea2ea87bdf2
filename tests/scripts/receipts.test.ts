import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { ReceiptLine } from '../../src/domain/receipts/line.ts';
import { openReceipt, receiptKeys } from '../../src/domain/receipts/seal.ts';
import { readCodeList } from '../../src/intake/receipts/code-list.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { countyFiles } from '../support/another-county.ts';
import { runCommand } from '../support/command.ts';

const LEDGER = 'payouts/gengdi-dili/shangfang.csv';
const TABLE = 'receipts/gengdi-dili/shangfang.csv';
// Each runs the command several times over, and each code takes a slow digest.
vi.setConfig({ testTimeout: 120_000 });

let room = '';
let data = '';
let out = '';
let list = '';
let turn = 0;

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-receipts-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));
beforeEach(() => {
  turn += 1;
  data = join(room, `data-${turn}`);
  out = join(room, `out-${turn}`);
  list = join(out, '回执码名单.csv');
  for (const [path, text] of countyFiles()) put(path, text);
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(data, path)), { recursive: true });
  writeFileSync(join(data, path), text);
}

async function run(...args: string[]) {
  // The PDF has a test of its own; here no browser is to be looked for.
  const env = { PORTAL_CHROME: 'packaged' };
  const { status, stdout, stderr } = await runCommand('receipts', ['--data', data, ...args], env);
  return { code: status, said: stdout + stderr };
}
const make = (...args: string[]) => run('--programme', 'gengdi-dili', '--out', out, ...args);

function portal(): Portal {
  const { portal: built, problems } = assemble(readDataFolder(data), '2022-12-15');
  if (!built) throw new Error(JSON.stringify(problems));
  return built;
}

function rowsOfList() {
  const { rows, problems } = readCodeList(readFileSync(list), '名单.csv');
  expect(problems).toEqual([]);
  return rows;
}

async function openedBy(code: string): Promise<ReceiptLine | undefined> {
  const { receipts, config } = portal();
  const keys = await receiptKeys(code, config.receipts?.salt ?? '');
  const row = receipts.find(({ locator }) => locator === keys.locator);
  const text = row && (await openReceipt(keys, row.sealed));
  return text === undefined ? undefined : JSON.parse(text);
}

it('writes slips, list and table, each code opening its own line', async () => {
  const { code, said } = await make();
  expect([code, said]).toEqual([0, expect.stringContaining('新发 2')]);
  const rows = rowsOfList();
  expect(rows.map(({ number, household, name }) => [number, household, name])).toEqual([
    [1, 'H1', '张*'],
    [2, 'H2', '李*'],
  ]);
  for (const row of rows) {
    const line = await openedBy(row.code);
    expect([line?.household, line?.who]).toEqual([`N${row.number}`, row.name]);
    expect(said).not.toContain(row.code);
  }
  expect((await openedBy(rows[0]?.code ?? ''))?.working).toBe('6.35 亩 × 83.37 元 = 529.40 元');
  const slips = readFileSync(join(out, '回执条.html'), 'utf8');
  expect(slips.match(/data-slip=/g)).toHaveLength(2);
  for (const secret of ['张*', 'H1']) expect(slips).not.toContain(secret);
  const outsides = Array.from(
    slips.matchAll(/<div class="outside">.*?<\/div>/gs),
    ([part]) => part,
  );
  expect(outsides).toHaveLength(2);
  // The amount stands inside the fold alone.
  expect(slips).toContain('<b>529.40 元</b>');
  for (const outside of outsides) expect(outside).not.toContain('529');
  if (process.platform !== 'win32') expect(statSync(list).mode & 0o077).toBe(0);
});

it('puts into the data folder neither codes nor names, only rows of one length in order', async () => {
  await make();
  const table = readFileSync(join(data, TABLE), 'utf8');
  const [head, ...lines] = table.trim().split('\n');
  expect(head).toBe('位置,密文');
  expect(lines).toEqual([...lines].sort());
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  for (const line of lines) expect(line).toMatch(/^[a-p]{64},[a-p]+$/);
  expect(portal().config.receipts?.salt).toMatch(/^[a-z]{24}$/);
  expect(assemble(readDataFolder(data), '2022-12-15').problems).toEqual([]);
});

it('run again: keeps codes and numbers, seals what was corrected, prints only what is new', async () => {
  await make();
  const before = rowsOfList();
  const table = readFileSync(join(data, TABLE), 'utf8');
  const again = await make('--codes', list);
  expect([again.code, again.said]).toEqual([0, expect.stringContaining('沿用 2')]);
  expect(again.said).toContain('没有新的回执条');
  expect(readFileSync(join(data, TABLE), 'utf8')).toBe(table);

  const ledger = readFileSync(join(data, LEDGER), 'utf8');
  put(LEDGER, `${ledger.replace('529.40', '500.00')}d-0,H0,王*,1,2022-03-01,2022-03-05,83.37\n`);
  const { said } = await make('--codes', list);
  // The other line says something else as well: the pool is no longer used up.
  expect(said).toContain('新发 1，沿用，内容已更新 2');
  const after = rowsOfList();
  expect(after.slice(0, 2).map(({ number, code }) => [number, code])).toEqual(
    before.map(({ number, code }) => [number, code]),
  );
  expect(after[2]).toMatchObject({ number: 3, household: 'H0', fate: '新发' });
  const line = await openedBy(before[0]?.code ?? '');
  expect(line?.amounts).toContainEqual(['已兑付', '500 元']);
  expect(line?.checks[0]?.[0]).toBe('breach');
  expect(readFileSync(join(out, '回执条.html'), 'utf8').match(/data-slip="\d+"/g)).toEqual([
    'data-slip="3"',
  ]);
  expect((await make('--codes', list, '--reprint')).said).toContain('3 张');
});

it('ends a code on request and of a payout that is gone', async () => {
  await make();
  const [first, second] = rowsOfList();
  const text = readFileSync(list, 'utf8');
  writeFileSync(list, text.replace(/^(1,(?:[^,]*,){6})/m, '$1是'));
  put(LEDGER, readFileSync(join(data, LEDGER), 'utf8').replace(/^d-2.*\n/m, ''));
  const { said } = await make('--codes', list);
  expect(said).toContain('换了新码 1，不在台账里了，码已作废 1');
  const [renewed, gone] = rowsOfList();
  expect(renewed).toMatchObject({ number: 1, replace: null, fate: '换了新码' });
  expect(renewed?.code).not.toBe(first?.code);
  expect(gone).toMatchObject({ number: 2, code: second?.code });
  for (const code of [first?.code, second?.code])
    expect(await openedBy(code ?? '')).toBeUndefined();
  expect((await openedBy(renewed?.code ?? ''))?.household).toBe('N1');
});

it('refuses to make slips worthless that are in people’s hands', async () => {
  await make();
  const table = readFileSync(join(data, TABLE), 'utf8');
  const elsewhere = join(room, `elsewhere-${turn}`);
  const { code, said } = await run('--programme', 'gengdi-dili', '--out', elsewhere);
  expect([code, said]).toEqual([1, expect.stringContaining('有 2 个不在手上')]);
  expect(existsSync(elsewhere)).toBe(false);
  expect(readFileSync(join(data, TABLE), 'utf8')).toBe(table);
  const forgotten = await run('--programme', 'gengdi-dili', '--out', elsewhere, '--forget');
  expect(forgotten.said).toContain('不在名单里、已作废 2');
  expect(readFileSync(join(data, TABLE), 'utf8')).not.toBe(table);
});

it('keeps one list for several programmes', async () => {
  await make();
  const { said } = await run(
    '--programme',
    'gushu-guanhu',
    '--village',
    '上坊村',
    '--out',
    out,
    '--codes',
    list,
  );
  expect(said).toContain('新发 5');
  expect(rowsOfList().map(({ number, programme }) => [number, programme])).toEqual([
    [1, 'gengdi-dili'],
    [2, 'gengdi-dili'],
    ...[3, 4, 5, 6, 7].map((number) => [number, 'gushu-guanhu']),
  ]);
});

it.each([
  [['--programme', 'gengdi-dili'], '要写 --out'],
  [['--out', '/x'], '要写 --programme'],
  [['--programme', 'nothing', '--out', '/x'], '没有叫「nothing」的项目'],
  [['--programme', 'gengdi-dili', '--out', '/x', '--village', '无此村'], '没有叫「无此村」'],
  [['--programme', 'gengdi-dili', '--out', '/x', '--village', 'shixia'], '还没有台账'],
  [['--programme', 'gengdi-dili', '--out', '.build/x'], '网站程序的文件夹'],
  [['--programme', 'gengdi-dili', '--out', '/x', '--codes', '/x/none.csv'], 'none.csv'],
])('%o is told in one plain line', async (args, words) => {
  const { code, said } = await run(...args);
  expect([code, said]).toEqual([2, expect.stringContaining(words)]);
});

it('does not write over a list that was not handed in', async () => {
  await make();
  const before = readFileSync(list, 'utf8');
  const { code, said } = await make('--forget');
  expect([code, said]).toEqual([2, expect.stringContaining('已经有了')]);
  expect(readFileSync(list, 'utf8')).toBe(before);
});

it('gives no code for a programme whose list may not go on the web', async () => {
  const { code, said } = await run('--programme', 'gaoling-jintie', '--out', out);
  expect(code).toBe(2);
  expect(said).toContain('不发回执码');
  expect(existsSync(out)).toBe(false);
});
