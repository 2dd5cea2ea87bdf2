import { relative } from 'node:path';
import type { Reporter, TestModule, TestSpecification } from 'vitest/node';

/** Marks a line as progress, so that the test command shows it at once and keeps the rest. */
export const PROGRESS = '\u0002';

/** Says which test file has ended, how many of how many, and how long it took. */
export default class ProgressReporter implements Reporter {
  private total = 0;
  private ended = 0;

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.total = specifications.length;
  }

  onTestModuleEnd(module: TestModule): void {
    this.ended += 1;
    const tests = [...module.children.allTests()];
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    const seconds = (module.diagnostic().duration / 1000).toFixed(1);
    const outcome = outcomeOf(module.state(), failed, tests.length);
    const name = relative(process.cwd(), module.moduleId);
    process.stdout.write(
      `${PROGRESS}${this.ended}/${this.total} ${name}: ${outcome}, ${seconds} s\n`,
    );
  }
}

function outcomeOf(state: string, failed: number, total: number): string {
  if (failed > 0) return `${failed} of ${total} failed`;
  return state === 'failed' ? 'could not run' : `${total} passed`;
}
