import type { Problem } from '../domain/problem.ts';

/** How grave a problem is, in a word. */
export const SEVERITY_WORDS = { error: '要改', warning: '请看', fixed: '已改' } as const;

/** Where in its file a problem is: `第12行 余额（元）列`; nothing when the whole file is meant. */
export function problemPlace(problem: Problem): string {
  const row = problem.row > 0 ? `第${problem.row}行` : '';
  const column = problem.column === '' ? '' : `${problem.column}列`;
  return [row, column].filter((part) => part !== '').join(' ');
}

/** One problem on one line, the place first: `[要改] accounts/qinghe/2022.csv 第12行 余额（元）列：…`. */
export function problemLine(problem: Problem): string {
  const place = problemPlace(problem);
  const where = place === '' ? problem.file : `${problem.file} ${place}`;
  return `[${SEVERITY_WORDS[problem.severity]}] ${where}：${problem.message}${problem.fix}`;
}

/**
 * All problems, one a line, and a closing line that counts what must be mended; `goodRows` are the
 * rows that can stay as they are, where somebody has counted them.
 */
export function problemReport(problems: readonly Problem[], goodRows?: number): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const lines = problems.map(problemLine);
  const rest = goodRows === undefined ? '' : `；其余 ${goodRows} 行没问题`;
  if (errors > 0) lines.push(`共 ${errors} 处要改，改好再交${rest}。`);
  return lines.join('\n');
}
