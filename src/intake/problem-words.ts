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

/** How many places of one kind are named before the rest is only counted. */
const PLACES = 3;

/**
 * What wants a look in work that goes on all the same: one line a kind of problem with its number and
 * its first places, so that twenty of one kind do not hide the one of another. Nothing when there is none.
 */
export function warningReport(problems: readonly Problem[]): string {
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.severity !== 'warning') continue;
    kinds.set(problem.code, [...(kinds.get(problem.code) ?? []), problem]);
  }
  return [...kinds.values()]
    .map((alike) => {
      const [first] = alike;
      const places = alike
        .slice(0, PLACES)
        .map((problem) => `${problem.file} ${problemPlace(problem)}`.trim());
      const more = alike.length > PLACES ? '等，全部请看 npm run check' : '';
      return `[请看] ${alike.length} 处：${first?.message}${first?.fix}（${places.join('；')}${more}）`;
    })
    .join('\n');
}
