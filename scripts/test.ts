import { parseArgs } from './support/arguments.ts';
import { main } from './support/main.ts';
import { command, type Outcome, vitest } from './support/stage.ts';

const HELP = `用法：npm test
依次运行：格式和规范、类型、生成演示站（这三样同时），单元测试和损坏文件测试，成品测试，浏览器测试。`;

/** The site under test, built once; build and browser tests find its folder in the environment. */
const SITE = '.build/test-site';
const TESTED = { PORTAL_TEST_SITE: SITE };

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** Stages of a round run side by side, since each of the first keeps one core busy; the tests keep all. */
const rounds: readonly (readonly Stage[])[] = [
  [
    { name: 'format and lint', run: () => command('npm', ['run', '--silent', 'lint']) },
    { name: 'types', run: () => command('npm', ['run', '--silent', 'types']) },
    { name: 'build', run: () => command('node', ['scripts/build.ts'], { PORTAL_OUT: SITE }) },
  ],
  [{ name: 'unit tests and damaged files', run: () => vitest(['unit', 'fuzz'], TESTED) }],
  // Together, and one more at a time than there are cores: a browser's test waits for the browser, and
  // none is left idle while the longest build ends.
  [{ name: 'build and browser tests', run: () => vitest(['build', 'browser'], TESTED, 1) }],
];

await main(HELP, async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help) return HELP;
  const started = performance.now();
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  const failures: string[] = [];
  const take = async ({ name, run }: Stage): Promise<void> => {
    const start = performance.now();
    const outcome = await run();
    passed += outcome.passed;
    failed += outcome.failed;
    skipped += outcome.skipped ?? 0;
    if (outcome.failed > 0) failures.push(`──── ${name}\n${outcome.output.trim()}\n`);
    const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
    console.log(`    ${name}: ${counts}, ${secondsSince(start)} s`);
  };
  for (const [index, stages] of rounds.entries()) {
    const names = stages.map(({ name }) => name).join(', ');
    console.log(`[${index + 1}/${rounds.length}] ${names} …`);
    await Promise.all(stages.map(take));
  }
  if (failures.length > 0) {
    console.log(`\n${failures.join('\n')}`);
    process.exitCode = 1;
  }
  console.log(`\n${secondsSince(started)} s in all, ${skipped} tests skipped`);
  return `${passed} passed, ${failed} failed`;
});

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
