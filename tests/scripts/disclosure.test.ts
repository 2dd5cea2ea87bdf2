import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function disclosure(...args: string[]): string {
  return execFileSync(process.execPath, ['scripts/disclosure.ts', ...args], { encoding: 'utf8' });
}

test('prints a status for every village, item and period as JSON', () => {
  const lines = JSON.parse(disclosure('--json')) as Record<string, unknown>[];
  expect(new Set(lines.map(({ village }) => village)).size).toBe(10);
  expect(new Set(lines.map(({ item }) => item)).size).toBe(30);
  expect(lines).toContainEqual(
    expect.objectContaining({
      village: 'daoxiang',
      item: '财2',
      period: '2022-11',
      deadline: '2022-12-12',
      notice: null,
      publishedOn: null,
      status: 'missing',
      days: 3,
    }),
  );
});

test('says in words what is late and missing, and ends with the sum', () => {
  const lines = disclosure().trimEnd().split('\n');
  expect(lines).toContain(
    '稻香示例村 2022年11月收支明细（逐笔）：过期 3 天没公开（最迟 2022-12-12）',
  );
  expect(lines.at(-1)).toMatch(
    /^合计到期 \d+ 件：按时 \d+，晚了 \d+，没公开 \d+。按时率 [\d.]+%。$/,
  );
});

test('a wrong option is wrong use', () => {
  const { status } = spawnSync(process.execPath, ['scripts/disclosure.ts', '--nope']);
  expect(status).toBe(2);
});
