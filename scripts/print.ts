import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HELP, optionsGiven } from './print/options.ts';
import { main } from './support/main.ts';

/**
 * Each step in a process of its own, one after the other: the portal is gone before drawing begins, and what
 * the compiler keeps of each sheet goes with the process that drew it.
 */
await main(HELP, () => {
  if (!optionsGiven()) return HELP;
  const folder = mkdtempSync(join(tmpdir(), 'sunboard-print-'));
  try {
    const told = [run('describe', [folder, ...process.argv.slice(2)])];
    for (const batch of readdirSync(folder).sort()) {
      if (process.exitCode) break;
      told.push(run('draw', [join(folder, batch)]));
    }
    return told.filter((words) => words !== '').join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What a step says; what it cannot do is said as it says it, and is the end of the command. */
function run(step: 'describe' | 'draw', args: readonly string[]): string {
  const script = join(import.meta.dirname, 'print', `${step}.ts`);
  const watched = process.stderr.isTTY && step === 'draw';
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', watched ? 'inherit' : 'pipe'],
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (stderr) console.error(stderr.trimEnd());
  if (status !== 0) process.exitCode = status ?? 1;
  return stdout.trimEnd();
}
