import type { Problem } from '../../src/domain/problem.ts';
import { problemReport } from '../../src/intake/problem-words.ts';

/** What a command says that cannot go on with the data as they are; it ends with exit code 1. */
export function refusal(problems: readonly Problem[]): string {
  process.exitCode = 1;
  return problemReport(problems);
}
