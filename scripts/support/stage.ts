import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { PROGRESS } from './vitest-progress.ts';

/** How a stage of the test command went. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  /** What to show at the end when something failed. */
  readonly output: string;
}

/** Runs a tool that passes or fails as a whole. */
export async function command(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  const { status, output } = await run(tool, args, env);
  return status === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };
}

/**
 * Runs Vitest projects and counts test by test. A run that found no test, or broke before its report,
 * counts as failed; skipped tests are counted apart and said on a line of their own. So many files are
 * tested at a time as there are cores, and `beyond` more.
 */
export async function vitest(
  projects: readonly string[],
  env: Readonly<Record<string, string>>,
  beyond = 0,
): Promise<Outcome> {
  const report = `.build/vitest-${projects.join('-')}.json`;
  rmSync(report, { force: true });
  mkdirSync('.build', { recursive: true });
  const reporters = ['dot', 'json', './scripts/support/vitest-progress.ts'];
  const chosen = projects.flatMap((project) => ['--project', project]);
  const workers = availableParallelism() + beyond;
  const args = ['run', ...chosen, `--maxWorkers=${workers}`, `--outputFile.json=${report}`];
  const { status, output } = await run(
    'vitest',
    [...args, ...reporters.map((name) => `--reporter=${name}`)],
    env,
  );
  return counted(readReport(report), status, output);
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** Counts of a Vitest report; null stands for a run that left none. */
export function counted(report: Report | null, status: number, output: string): Outcome {
  if (!report) return { passed: 0, failed: 1, output: `${output}\nVitest left no report.` };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const skipped = numPendingTests + numTodoTests;
  const known = numFailedTests + brokenFiles;
  const unexplained = known === 0 && (status !== 0 || numPassedTests === 0);
  const failed = known + (unexplained ? 1 : 0);
  return { passed: numPassedTests, failed, skipped, output: failed > 0 ? output : '' };
}

function readReport(path: string): Report | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return null;
  }
}

const PROGRESS_LINE = new RegExp(`${PROGRESS}([^\\n]*)\\n`, 'g');

/** Runs a tool, shows its lines of progress as they come and keeps the rest. */
function run(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ status: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(tool, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Where CI is told of in the environment, colours would fill a log that nobody sees them in.
      env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk: string): void => {
      output += chunk.replace(PROGRESS_LINE, (_, words: string) => {
        process.stdout.write(`    ${words}\n`);
        return '';
      });
    };
    child.stdout.setEncoding('utf8');
    child.stderr.setEncoding('utf8');
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
