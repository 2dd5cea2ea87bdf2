import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkFiles } from '../../scripts/bench/small-county.ts';
import { parseCsv } from '../../src/intake/csv.ts';
import { recordTable } from '../../src/intake/tables/record.ts';
import { runCommand, type Told } from '../support/command.ts';

const LEDGER = 'accounts/liuping/2026.csv';
const ROWS = `日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）
2026-11-01,,期初余额,,,,1000.00
2026-11-08,2026-11-006,村组干部报酬,误工,,860.00,
2026-11-09,2026-11-007,村组干部报酬,误工补助,,40.00,
`;
const AMENDMENTS = 'amendments/2026.csv';
const SIGNED = ['--by', '村报账员', '--approved-by', '村务监督委员会主任'];

let room = '';
let data = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-publish-'));
  data = join(room, 'data');
  for (const [path, text] of clerkFiles()) put(path, text);
  put(LEDGER, ROWS);
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(data, path)), { recursive: true });
  writeFileSync(join(data, path), text);
}
const kept = (path: string): string => readFileSync(join(data, path), 'utf8');
const change = (from: string, to: string): void => put(LEDGER, kept(LEDGER).replace(from, to));

async function publish(...args: string[]): Promise<Told> {
  const env = {
    PORTAL_DATA: data,
    PORTAL_DATE: '2026-11-27',
    PORTAL_RECORD_KEY_FILE: join(room, 'key'),
  };
  return runCommand('publish', args, env);
}

/** Publishes with the figures that the command itself tells before it asks for those of the paper. */
async function agreed(...args: string[]): Promise<Told> {
  const { stdout } = await publish(...args, '--dry-run');
  const [, rows = '', total = ''] = /一共 (\d+) 行，各栏金额合计 (\S+) 元/.exec(stdout) ?? [];
  return publish(...args, '--rows', rows, '--total', total);
}

/** Entries of the register after the first ones: state, thing and reason of each. */
function entries(): string[][] {
  const [head, ...rows] = parseCsv(kept(recordTable.path)).map(({ cells }) => cells);
  const { state, subject, reason } = recordTable.columns;
  const places = [state, subject, reason].map(({ header }) => head?.indexOf(header) ?? -1);
  return rows.map((cells) => places.map((place) => cells[place] ?? ''));
}

it('refuses in one line whoever signs wrongly, and puts nothing on record', async () => {
  for (const [args, words] of [
    [[], '--by 职务'],
    [['--by', ' '], '--by 职务'],
    [['--by', '会计'], '--approved-by 职务'],
    [['--by', '会计', '--alone', ' '], '--approved-by 职务'],
    [['--by', '会计', '--approved-by', ' 会计 '], '不能是同一个人'],
    [['--by', '村会计', '--approved-by', '村　会 计'], '不能是同一个人'],
    [['--by', '会计', '--approved-by', '主任', '--alone', '没有人'], '只写一个'],
    [[...SIGNED, '--rows', '1', '--total', '0'], '和要登记的不一样'],
  ] as const) {
    const { status, stderr } = await publish(...args);
    expect([status, stderr], args.join(' ')).toEqual([1, expect.stringContaining(words)]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
  expect(() => kept(recordTable.path)).toThrow('ENOENT');
});

it('lists what goes on record before it asks for the figures of the paper, and never tells them', () => {
  const answering = (input: string): string => {
    const env = { ...process.env, PORTAL_DATA: data, PORTAL_DATE: '2026-11-27' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/publish.ts', ...SIGNED], {
      ...{ env, input, encoding: 'utf8' },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining(LEDGER)]);
    expect(stderr.indexOf(LEDGER)).toBeLessThan(stderr.indexOf('一共多少行'));
    expect(stderr).not.toContain('各栏金额合计');
    return stderr;
  };
  expect(answering('1\n0\n')).toContain('和要登记的不一样');
  expect(answering('1\n')).toContain('没有输完');
  expect(answering('')).toContain('没有输完');
  expect(() => kept(recordTable.path)).toThrow('ENOENT');
});

it('takes a correction as one decision: its reason once, the changed cell once, on its page', async () => {
  expect((await agreed(...SIGNED)).stderr).toBe('');
  const first = entries().length;
  change('860.00', '890.00');
  const refused = await agreed(...SIGNED);
  expect([refused.status, refused.stderr]).toEqual([
    1,
    expect.stringMatching(/accounts\/liuping\/2026\.csv.*--reason "为什么"。\n$/),
  ]);
  const { status, stdout } = await agreed(...SIGNED, '--reason', '抄错了发票金额');
  expect([status, stdout]).toEqual([0, expect.stringContaining('改动登记添了 1 条')]);
  expect(entries().slice(first)).toEqual([
    ['更正', LEDGER, '抄错了发票金额'],
    ['公开', AMENDMENTS, ''],
  ]);
  const [, ...rows] = parseCsv(kept(AMENDMENTS)).map(({ cells }) => cells.slice(2));
  expect(rows).toEqual([
    [
      LEDGER,
      '2026-11-08 2026-11-006 村组干部报酬',
      '支出（元）',
      '860.00',
      '890.00',
      '抄错了发票金额',
    ],
  ]);
  const check = await runCommand('check', ['--data', data], { PORTAL_DATE: '2026-11-27' });
  expect(check.stdout).not.toContain('record/');
});

it('asks for no reason that came in with the changes', async () => {
  const first = entries().length;
  change('40.00', '45.00');
  put(
    AMENDMENTS,
    `${kept(AMENDMENTS)}2026-11-27,收支台账,${LEDGER},2026-11-09 2026-11-007 村组干部报酬,支出（元）,40.00,45.00,少抄了五元\n`,
  );
  const { stderr } = await agreed(...SIGNED);
  expect(stderr).toBe('');
  expect(entries().slice(first).sort()).toEqual([
    ['公开', AMENDMENTS, ''],
    ['更正', LEDGER, '少抄了五元'],
  ]);
});

it('writes nothing that the check would stop: what is on record stays there', async () => {
  const before = kept(recordTable.path);
  change('误工补助', '误工补贴');
  const { status, stdout } = await agreed(...SIGNED, '--reason', '电话 13812345678 来问过');
  expect([status, stdout]).toEqual([1, expect.stringContaining('record/register.csv')]);
  expect(kept(recordTable.path)).toBe(before);
});
