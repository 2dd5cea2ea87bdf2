import { describe, expect, it, test } from 'vitest';
import { command, counted } from '../../scripts/support/stage.ts';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});
const report = {
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [file('passed', 1)],
};

describe('what a run of tests counts as', () => {
  test.each([
    ['all well', { numPassedTests: 3 }, 0, 3, 0],
    ['failed tests', { numPassedTests: 3, numFailedTests: 2 }, 1, 3, 2],
    ['a skipped test', { numPassedTests: 3, numPendingTests: 1 }, 0, 3, 0],
    ['a file that broke', { numPassedTests: 3, testResults: [file('failed', 0)] }, 1, 3, 1],
    ['no test at all', {}, 0, 0, 1],
    ['an error outside any test', { numPassedTests: 3 }, 1, 3, 1],
  ])('%s', (_, counts, status, passed, failed) => {
    const outcome = counted({ ...report, ...counts }, status, 'words');
    expect([outcome.passed, outcome.failed]).toEqual([passed, failed]);
    expect(outcome.output.includes('words')).toBe(failed > 0);
  });

  it('counts skipped tests apart', () => {
    const counts = { numPassedTests: 3, numPendingTests: 1, numTodoTests: 1 };
    expect(counted({ ...report, ...counts }, 0, '').skipped).toBe(2);
  });

  it('counts a run without a report as one failure', () => {
    expect(counted(null, 0, '').failed).toBe(1);
  });
});

describe('a tool that passes or fails as a whole', () => {
  it('is silent when it passes and shows everything when it fails', async () => {
    const passing = await command(process.execPath, ['-e', 'console.log("noise")']);
    expect(passing).toEqual({ passed: 1, failed: 0, output: '' });
    const failing = await command(process.execPath, ['-e', 'console.log("why"); process.exit(3)']);
    expect(failing).toMatchObject({ passed: 0, failed: 1 });
    expect(failing.output).toContain('why');
  });

  it('fails when there is no such tool', async () => {
    expect((await command('no-such-tool-here', [])).failed).toBe(1);
  });
});
