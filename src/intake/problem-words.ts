import type { Problem } from '../domain/problem.ts';

/** How grave a problem is, in a word. */
export const SEVERITY_WORDS = { error: '要改', warning: '请看', fixed: '已改' } as const;

/** One problem on one line, the place first: `[要改] finance/longyun/2022.csv 第 12 行「余额」:…`. */
export function problemLine(problem: Problem): string {
  const row = problem.row > 0 ? ` 第 ${problem.row} 行` : '';
  const column = problem.column === '' ? '' : `「${problem.column}」`;
  return `[${SEVERITY_WORDS[problem.severity]}] ${problem.file}${row}${column}：${problem.message}${problem.fix}`;
}

/** All problems, one a line, and a closing line that counts what must be mended. */
export function problemReport(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const lines = problems.map(problemLine);
  if (errors > 0) lines.push(`共 ${errors} 处要改，改好再交。`);
  return lines.join('\n');
}
