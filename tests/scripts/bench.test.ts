import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/bench.ts', ...args], { encoding: 'utf8' });

it('reads the same rows on both sides, and some', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
  try {
    const out = join(folder, 'bench.json');
    const { stderr } = bench('payouts', '--rows', '2000', '--runs', '1', '--out', out);
    expect(stderr).toBe('');
    const { results } = JSON.parse(readFileSync(out, 'utf8'));
    expect(results).toHaveLength(1);
    const [{ name, rows, pairs }] = results;
    expect(name).toBe('payouts');
    expect(rows).toBeGreaterThan(1000);
    expect(pairs[0].alone.rows).toBe(rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('refuses a benchmark it does not know', { timeout: 60_000 }, () => {
  expect(bench('nothing').status).not.toBe(0);
});
