import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeInbox } from '../../scripts/bench/inbox.ts';
import { runCommand } from '../support/command.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  await writeInbox(folder, 4, 2);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('brings in a folder of villages in one command, and returns what is wrong', async () => {
  const data = join(folder, 'data');
  const { status, stdout } = await runCommand('import', [join(folder, 'inbox')], {
    PORTAL_DATA: data,
    PORTAL_DATE: '2026-11-27',
  });
  expect(stdout).toContain('共 4 个村 12 张表：2 个村全部没问题，退回 2 张。');
  expect(status).toBe(1);
  const villages = (table: string): string[] => readdirSync(join(data, table)).sort();
  expect(villages('accounts')).toEqual(['cun3', 'cun4']);
  expect(villages('notices')).toEqual(['cun1', 'cun2', 'cun3', 'cun4']);
  expect(villages('payouts/chaye-gaizhi')).toHaveLength(4);
  expect(readFileSync(join(data, 'held-back.csv'), 'utf8')).toBe(
    '村（社区）,表,退回日期\ncun1,收支台账,2026-11-27\ncun2,收支台账,2026-11-27\n',
  );
  const report = join(folder, 'inbox-退回', '2026-11-27');
  expect(readdirSync(report).sort()).toEqual([
    '交表结果.html',
    '交表结果.xlsx',
    '测一村',
    '测二村',
  ]);
  expect(existsSync(join(report, '测一村', '收支台账', '10月收支.xlsx'))).toBe(true);
});
