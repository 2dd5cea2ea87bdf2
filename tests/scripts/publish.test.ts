import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clerkFiles } from '../../scripts/bench/small-county.ts';
import { DeskStore } from '../../src/desk/store.ts';
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
  return runCommand('publish', args, { PORTAL_HOME: room, PORTAL_DATE: '2026-11-27' });
}

/** The figures that the command itself tells before it asks for those of the paper. */
async function figures(): Promise<string[]> {
  const { stdout } = await publish('--dry-run', '--reason', '-');
  const [, rows = ''] = /一共 (\d+) 行/.exec(stdout) ?? [];
  const totals = [...stdout.matchAll(/合计 (\S+) 元/g)].map(([, total = '']) => total);
  return ['--rows', rows, ...totals.flatMap((total) => ['--total', total])];
}

/** Publishes with the right figures. */
async function agreed(...args: string[]): Promise<Told> {
  return publish(...args, ...(await figures()));
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
    [[...SIGNED, '--rows', '1', '--total', '0', '--total', '0'], '和表里的不一样'],
    [
      ['--by', '会计', '--alone', '汛情', '--rows', '1', '--total', '0', '--total', '0'],
      '和要登记的不一样',
    ],
    [['--approve', '--approved-by', '主任'], '没有等人核的'],
  ] as const) {
    const { status, stderr } = await publish(...args);
    expect([status, stderr], args.join(' ')).toEqual([1, expect.stringContaining(words)]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  }
  expect(() => kept(recordTable.path)).toThrow('ENOENT');
});

it('lists what goes on record before it asks for the figures of the paper, and never tells them', () => {
  const answering = (input: string): string => {
    const env = { ...process.env, PORTAL_HOME: room, PORTAL_DATE: '2026-11-27' };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/publish.ts', ...SIGNED], {
      ...{ env, input, encoding: 'utf8' },
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining(LEDGER)]);
    expect(stderr.indexOf(LEDGER)).toBeLessThan(stderr.indexOf('一共多少行'));
    expect(stderr).not.toMatch(/合计 \d/);
    return stderr;
  };
  expect(answering('1\n0\n0\n')).toContain('和表里的不一样');
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

/** Numbers and states of what is on its way in the home. */
const onTheWay = () =>
  new DeskStore(join(room, 'work')).all().map(({ submission: { id, state } }) => [id, state]);

it('lets one hand on and another approve at another time: 草稿, 已提交, 已核, 已公开', async () => {
  const before = kept(recordTable.path);
  const reason = ['--reason', '抄错了发票金额'];
  change('误工补助', '误工补贴');
  change('890.00', '980.00');
  const submitted = await publish('--submit', '--by', '村报账员', ...reason);
  const id = '2026-11-27-001';
  expect([submitted.stderr, submitted.stdout]).toEqual(['', expect.stringContaining(id)]);
  expect(onTheWay()).toEqual([[id, 'submitted']]);
  expect((await publish('--dry-run')).stdout).toContain(`等人核：${id}`);
  // Only the rows that changed are on paper.
  const right = await figures();
  expect(right).toEqual(['--rows', '2', '--total', '0.00', '--total', '1,025.00']);
  const approving = (post: string, ...more: string[]) =>
    publish('--approve', '--approved-by', post, ...more);
  for (const [told, words] of [
    [await approving('村 报账员', ...right), '不能是同一个人'],
    [await approving('主任', ...right.slice(0, -1), '1,052.00'), '和表里的不一样'],
    [await publish(), '--by 职务'],
    [await publish(...SIGNED, ...reason, ...right), '提交了还没办完'],
    [await publish('--submit', '--by', '村报账员', ...reason), '已经是「已提交」'],
  ] as const)
    expect([told.status, told.stderr]).toEqual([1, expect.stringContaining(words)]);
  change('980.00', '890.01');
  const moved = await approving('主任', ...(await figures()));
  expect(moved.stderr).toContain('提交以后内容变了');
  expect((await publish('--submit', '--by', '文书', ...reason)).stderr).toBe('');
  expect((await approving('村报账员', ...(await figures()))).stderr).toContain('同一个人');
  expect((await approving('主任', ...(await figures()))).stderr).toBe('');
  expect(onTheWay()).toEqual([[id, 'approved']]);
  change('890.01', '890.02');
  expect((await publish()).stderr).toContain('重新提交');
  change('890.02', '890.01');
  expect(kept(recordTable.path)).toBe(before);
  expect((await publish()).stderr).toBe('');
  expect(onTheWay()).toEqual([[id, 'published']]);
  expect(kept(recordTable.path).slice(before.length)).toMatch(/更正,.*,文书,主任,/);
  expect((await publish('--dry-run')).stdout).toContain('没有要登记的');
});

it('sends back what was handed on, which may then be put on record at once', async () => {
  change('890.01', '890.00');
  await publish('--submit', '--by', '村报账员', '--reason', '又抄错了');
  const back = await publish('--approve', '--approved-by', '主任', '--send-back', '第 3 行不对');
  expect([back.stderr, onTheWay()[0]?.[1]]).toEqual(['', 'draft']);
  expect((await agreed(...SIGNED, '--reason', '又抄错了')).stderr).toBe('');
  expect(onTheWay()[0]?.[1]).toBe('dropped');
});

it('stops where the whole register is gone, on any machine, until it is back', async () => {
  const register = join(data, 'record');
  const aside = join(room, 'aside');
  const check = async () =>
    (await runCommand('check', ['--data', data], { PORTAL_DATE: '2026-11-27' })).stdout;
  expect(await check()).not.toContain('record/');
  renameSync(register, aside);
  expect(await check()).toMatch(/登记却不见了[\s\S]*删掉 portal\.json 里的 record/);
  expect((await agreed(...SIGNED)).stdout).toContain('登记却不见了');
  // Begun anew with another key, it is not the one that the settings know.
  put('portal.json', kept('portal.json').replace(/"key":"./, '"key":"p'));
  renameSync(aside, register);
  expect(await check()).toContain('另一把钥匙');
  expect((await publish('--new-key')).stdout).toContain('都签了名');
  expect(await check()).not.toContain('record/');
});
