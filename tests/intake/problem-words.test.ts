import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import type { ProblemCode } from '../../src/domain/problem-codes.ts';
import { problemLine, problemReport, warningReport } from '../../src/intake/problem-words.ts';

const problem: Problem = {
  file: 'a.csv',
  row: 12,
  column: '余额（元）',
  code: 'money/words',
  severity: 'error',
  message: '「待定」不是金额。',
  fix: '请填数字。',
};

describe('a problem in words', () => {
  it('names file, row and column first', () => {
    expect(problemLine(problem)).toBe(
      '[要改] a.csv 第12行 余额（元）列：「待定」不是金额。请填数字。',
    );
    expect(problemLine({ ...problem, row: 0, column: '', severity: 'fixed' })).toMatch(
      /^\[已改\] a\.csv：/,
    );
    expect(problemLine({ ...problem, column: '', severity: 'warning' })).toMatch(
      /^\[请看\] a\.csv 第12行：/,
    );
  });

  it('closes with what is to be mended and what is right', () => {
    expect(problemReport([problem, problem], 7)).toContain(
      '共 2 处要改，改好再交；其余 7 行没问题。',
    );
    expect(problemReport([problem])).toContain('共 1 处要改，改好再交。');
    expect(problemReport([{ ...problem, severity: 'fixed' }], 7)).not.toContain('要改，');
  });

  it('counts what wants a look by kind, with the first places', () => {
    const look = (row: number, code: ProblemCode): Problem => ({
      ...problem,
      row,
      code,
      severity: 'warning',
    });
    const lines = warningReport([
      problem,
      ...[2, 3, 4, 5].map((row) => look(row, 'cell/money')),
      look(9, 'cell/day'),
    ]);
    expect(lines.split('\n')).toEqual([
      '[请看] 4 处：「待定」不是金额。请填数字。（a.csv 第2行 余额（元）列；a.csv 第3行 余额（元）列；a.csv 第4行 余额（元）列等，全部请看 npm run check）',
      '[请看] 1 处：「待定」不是金额。请填数字。（a.csv 第9行 余额（元）列）',
    ]);
    expect(warningReport([problem])).toBe('');
  });

  it('says one line a kind with its rows, and leaves no figure unsaid', () => {
    const at = (row: number, more: Partial<Problem> = {}): Problem => ({
      ...problem,
      row,
      ...more,
    });
    expect(problemReport([4, 5, 6, 9].map((row) => at(row))).split('\n')).toEqual([
      '[要改] a.csv 第4-6、9行 余额（元）列（4 处）：「待定」不是金额。请填数字。',
      '共 4 处要改，改好再交。',
    ]);
    const day = (row: number): Problem =>
      at(row, { severity: 'fixed', code: 'tidy/day', message: `日期 ${row}。`, fix: '' });
    expect(problemReport([day(4), day(5)])).toBe(
      '[已改] a.csv 第4-5行 余额（元）列（2 处）：例如第4行：日期 4。',
    );
    const changed = (row: number): Problem => ({ ...day(row), code: 'unit/converted' });
    expect(problemReport([changed(4), changed(5)]).split('\n')).toHaveLength(2);
  });
});
