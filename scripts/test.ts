import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { main } from './support/main.ts';

const HELP = `用法：npm test
依次运行：格式和规范、类型、生成演示站、单元测试、成品测试、浏览器测试。`;

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  readonly run: () => Count;
}

/** The site under test; build and browser tests read the folder from the environment. */
const SITE = '.build/test-site';

const stages: readonly Stage[] = [
  { name: 'format and lint', run: () => command('biome', ['check', '--error-on-warnings']) },
  { name: 'types', run: () => command('astro', ['check', '--minimumFailingSeverity', 'warning']) },
  { name: 'build', run: () => command('node', ['scripts/build.ts'], { PORTAL_OUT: SITE }) },
  { name: 'unit tests', run: () => vitest('unit') },
  { name: 'build tests', run: () => vitest('build') },
  { name: 'browser tests', run: () => vitest('browser') },
];

await main(HELP, () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) return HELP;
  let passed = 0;
  let failed = 0;
  stages.forEach((stage, index) => {
    const start = performance.now();
    console.log(`[${index + 1}/${stages.length}] ${stage.name}`);
    const count = stage.run();
    passed += count.passed;
    failed += count.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`    ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
  });
  if (failed > 0) process.exitCode = 1;
  return `${passed} passed, ${failed} failed`;
});

/** A tool that passes or fails as a whole; its output is shown only when it fails. */
function command(tool: string, args: readonly string[], env: Record<string, string> = {}): Count {
  const done = spawnSync(tool, args, {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return { passed: 1, failed: 0 };
  console.error(`${done.stdout}${done.stderr}${done.error?.message ?? ''}`);
  return { passed: 0, failed: 1 };
}

/** A Vitest project, counted test by test. A run that breaks before its report counts as failed. */
function vitest(project: string): Count {
  const report = `.build/vitest-${project}.json`;
  rmSync(report, { force: true });
  mkdirSync('.build', { recursive: true });
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json'];
  const done = spawnSync('vitest', [...args, `--outputFile.json=${report}`], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_TEST_SITE: SITE },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) console.error(`${done.stdout}${done.stderr}`);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites', number>;
  const failed = numFailedTests || (done.status === 0 ? 0 : Math.max(1, numFailedTestSuites));
  return { passed: numPassedTests, failed };
}
