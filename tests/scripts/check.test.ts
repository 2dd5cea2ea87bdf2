import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../support/command.ts';

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync('data', data, { recursive: true, filter: (path) => !/[\\/]sample$/.test(path) });
});
afterAll(() => rmSync(data, { recursive: true }));

const run = (...args: string[]) =>
  runCommand('check', ['--data', data, ...args], { PORTAL_DATE: '2022-12-15' });

it('prints one object for programs, and each problem with its line and column', async () => {
  const clean = await run('--json');
  expect(clean.status).toBe(0);
  expect(JSON.parse(clean.stdout)).toMatchObject({ ok: true });
  const path = join(data, 'villages.csv');
  const [head = '', first = '', ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(
    path,
    [head, `${first.replace(/^[^,]*/, '420304188801010012')}`, ...rest].join('\n'),
  );
  const { status, stdout } = await run('--json');
  expect(status).toBe(1);
  expect(stdout).not.toContain('18880101');
  const told = JSON.parse(stdout) as {
    ok: boolean;
    problems: Record<string, unknown>[];
    counts: Record<string, number>;
  };
  expect(Object.keys(told)).toEqual(['ok', 'problems', 'counts']);
  expect([told.ok, told.counts.problems]).toEqual([false, told.problems.length]);
  for (const problem of told.problems) {
    expect(Object.keys(problem).sort()).toEqual(
      ['code', 'column', 'file', 'fix', 'message', 'row', 'severity'].sort(),
    );
  }
  expect(told.problems).toContainEqual(expect.objectContaining({ file: 'villages.csv', row: 2 }));
  expect((await run()).stdout).toMatch(/^\[要改\] villages\.csv 第2行 \S+列：/m);
});
