import { resolve } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { refused } from '../support/main.ts';
import { type Mutant, mutated } from './mutants.ts';

/** A mutant of one file, and the tests that may notice it, nearest first. */
export interface Trial {
  readonly path: string;
  readonly source: string;
  readonly mutant: Mutant;
  readonly tests: readonly string[];
}

/** What is put in the place of a source while its tests run: never on the disk. */
interface Stand {
  path: string;
  source: string;
}

/** Test files that are asked first, and all that are asked: who is farther off tests something else. */
const [FIRST, LAST] = [2, 8];

/**
 * Runs the tests of each mutant, the nearest few first; gives those no test noticed. Throws where a test
 * fails with nothing changed, since it would seem to notice everything.
 */
export async function survivorsOf(
  trials: readonly Trial[],
  tell: (trial: Trial, survived: boolean) => void,
): Promise<Trial[]> {
  const stand: Stand = { path: '', source: '' };
  const vitest = await quietVitest(stand);
  const survivors: Trial[] = [];
  try {
    const asked = new Set(trials.flatMap(({ tests }) => tests.slice(0, LAST)));
    const broken = await fails(vitest, [...asked]);
    if (broken !== null) throw refused(`什么都没改，测试就没有通过：${broken}`);
    for (const trial of trials) {
      const { path, source, mutant, tests } = trial;
      stand.path = resolve(path);
      stand.source = mutated(source, mutant);
      vitest.invalidateFile(stand.path);
      const noticed =
        (await fails(vitest, tests.slice(0, FIRST))) ??
        (await fails(vitest, tests.slice(FIRST, LAST)));
      vitest.invalidateFile(stand.path);
      if (noticed === null) survivors.push(trial);
      tell(trial, noticed === null);
    }
  } finally {
    await vitest.close();
  }
  return survivors;
}

async function quietVitest(stand: Stand): Promise<Vitest> {
  const vitest = await createVitest(
    'test',
    {
      project: 'unit',
      watch: false,
      bail: 1,
      // One thread starts sooner than a process.
      pool: 'threads',
      // It knows a module by what is on the disk, and would keep a mutant for the next run of the tests.
      fsModuleCache: false,
      maxWorkers: 1,
      // A mutant may turn a loop into one without an end.
      testTimeout: 5_000,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id: string) => (id.split('?')[0] === stand.path ? stand.source : null),
        },
      ],
    },
  );
  await vitest.standalone();
  return vitest;
}

/** What went wrong in these tests; null when they passed. */
async function fails(vitest: Vitest, tests: readonly string[]): Promise<string | null> {
  if (tests.length === 0) return null;
  const wanted = new Set(tests.map((test) => resolve(test)));
  const specifications = (await vitest.globTestSpecifications(tests as string[])).filter(
    ({ moduleId }) => wanted.has(moduleId),
  );
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    specifications,
    false,
  );
  const module = testModules.find((one) => !one.ok());
  if (unhandledErrors.length > 0) return String(unhandledErrors[0]);
  return module ? `${module.relativeModuleId} ${module.errors()[0]?.message ?? ''}` : null;
}
