import { resolve } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';

/** One source as it is to be read while its tests run, never written to the disk; the tests, nearest first. */
export interface Question {
  readonly path: string;
  readonly source: string;
  readonly tests: readonly (readonly string[])[];
}

/**
 * Runs as a process of its own: is asked whether tests notice a source, and answers what went wrong in
 * them, or null. A mutant may turn a loop into one without an end; who asks then ends this process.
 */
const asked: { path: string; source: string } = { path: '', source: '' };
const vitest = await quietVitest();
process.on('message', async ({ path, source, tests }: Question) => {
  asked.path = resolve(path);
  asked.source = source;
  vitest.invalidateFile(asked.path);
  let fault: string | null = null;
  for (const some of tests) fault ??= await faultIn(some);
  vitest.invalidateFile(asked.path);
  process.send?.({ fault });
});
process.send?.('ready');

async function quietVitest(): Promise<Vitest> {
  const made = await createVitest(
    {
      project: 'unit',
      watch: false,
      bail: 1,
      // One thread starts sooner than a process.
      pool: 'threads',
      // It knows a module by what is on the disk, and would keep a mutant for the next run of the tests.
      fsModuleCache: false,
      // Node's own loader would read the disk and never see a mutant.
      experimental: { viteModuleRunner: true },
      maxWorkers: 1,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id: string) => (id.split('?')[0] === asked.path ? asked.source : null),
        },
      ],
    },
  );
  await made.standalone();
  return made;
}

/** What went wrong in these tests; null when they passed. */
async function faultIn(tests: readonly string[]): Promise<string | null> {
  if (tests.length === 0) return null;
  const wanted = new Set(tests.map((test) => resolve(test)));
  const specifications = (await vitest.globTestSpecifications([...tests])).filter(({ moduleId }) =>
    wanted.has(moduleId),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    specifications,
    false,
  );
  const module = testModules.find((one) => !one.ok());
  if (unhandledErrors.length > 0) return String(unhandledErrors[0]);
  return module ? `${module.relativeModuleId} ${module.errors()[0]?.message ?? ''}` : null;
}
