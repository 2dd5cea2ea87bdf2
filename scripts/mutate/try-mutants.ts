import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refused } from '../support/main.ts';
import type { Question } from './ask-tests.ts';
import { type Mutant, mutated } from './mutants.ts';

/** A mutant of one file, and the tests that may notice it, nearest first. */
export interface Trial {
  readonly path: string;
  readonly source: string;
  readonly mutant: Mutant;
  readonly tests: readonly string[];
}

/** `endless`: the tests did not come to an end, which is noticed too. */
export type Outcome = 'noticed' | 'endless' | 'survived';

/** Test files that are asked first, and all that are asked: who is farther off tests something else. */
const [FIRST, LAST] = [2, 8];

/** Milliseconds for the tests of one mutant; unchanged they take a second or two. */
const LONGEST = 60_000;

/**
 * Runs the tests of each mutant, the nearest few first, and tells what came of it. Throws where a test
 * fails with nothing changed, since it would seem to notice everything.
 */
export async function tryMutants(
  trials: readonly Trial[],
  tell: (trial: Trial, outcome: Outcome) => void,
): Promise<void> {
  const tests = new Tests();
  try {
    const asked = new Set(trials.flatMap((trial) => trial.tests.slice(0, LAST)));
    const [path] = asked;
    if (path !== undefined) {
      const unchanged = { path, source: readFileSync(path, 'utf8'), tests: [[...asked]] };
      const fault = await tests.ask(unchanged, LONGEST * 10);
      if (fault !== null) throw refused(`什么都没改，测试就没有通过：${fault}`);
    }
    for (const trial of trials) {
      const { path, source, mutant, tests: all } = trial;
      const nearest = [all.slice(0, FIRST), all.slice(FIRST, LAST)];
      const question = { path, source: mutated(source, mutant), tests: nearest };
      const fault = await tests.ask(question, LONGEST);
      tell(trial, fault === null ? 'survived' : fault === ENDLESS ? 'endless' : 'noticed');
    }
  } finally {
    tests.end();
  }
}

const ENDLESS = '没有停下来';

/** The process that runs tests, begun again after one that did not come to an end. */
class Tests {
  #process: ChildProcess | null = null;

  async ask(question: Question, longest: number): Promise<string | null> {
    this.#process ??= await begun();
    const child = this.#process;
    child.send(question);
    const done = new AbortController();
    const signal = AbortSignal.any([done.signal, AbortSignal.timeout(longest)]);
    const answer = await Promise.race([
      once(child, 'message', { signal }).catch(() => null),
      // It may also have used up the memory.
      once(child, 'exit', { signal: done.signal })
        .catch(() => null)
        .then(() => null),
    ]);
    done.abort();
    if (answer !== null) return (answer[0] as { fault: string | null }).fault;
    this.end();
    return ENDLESS;
  }

  end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = null;
  }
}

async function begun(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'ask-tests.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw refused('测试没有启动起来，请看上面的报错。');
    }),
  ]);
  return child;
}
