import type { Problem } from '../domain/problem.ts';
import { asksForYes } from './file/changes.ts';

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

/** Problems of one kind: they say the same of the same column of a file. */
export interface ProblemKind {
  readonly first: Problem;
  /** Rows, in order, each once. */
  readonly rows: readonly number[];
  /** Whether some row is told in other words than the first. */
  readonly differs: boolean;
}

/**
 * Problems by kind, in the order in which each kind is first met. What has to be mended or said yes to
 * is of one kind only when told in the same words, so that no figure goes unsaid.
 */
export function problemKinds(problems: readonly Problem[]): ProblemKind[] {
  const kinds = new Map<string, { first: Problem; rows: Set<number>; differs: boolean }>();
  for (const problem of problems) {
    const { file, column, severity, code, message, fix, row } = problem;
    const words = severity === 'fixed' && !asksForYes(problem) ? '' : `${message}\n${fix}`;
    const name = [file, column, severity, code, words].join('\n');
    const kind = kinds.get(name);
    if (!kind) kinds.set(name, { first: problem, rows: new Set([row]), differs: false });
    else {
      kind.rows.add(row);
      kind.differs ||= message !== kind.first.message;
    }
  }
  return [...kinds.values()].map(({ rows, ...kind }) => ({ ...kind, rows: [...rows] }));
}

function kindLine({ first, rows, differs }: ProblemKind): string {
  if (rows.length === 1) return problemLine(first);
  const column = first.column === '' ? '' : ` ${first.column}列`;
  const where = `${first.file} 第${rowsInWords(rows)}行${column}`;
  const words = differs ? `例如第${first.row}行：${first.message}` : first.message;
  return `[${SEVERITY_WORDS[first.severity]}] ${where}（${rows.length} 处）：${words}${first.fix}`;
}

/** Rows as a clerk would say them: 4、6-9、12. */
export function rowsInWords(rows: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join('、');
}

/**
 * All problems, one line a kind with its rows, and a closing line that counts what must be mended;
 * `goodRows` are the rows that can stay as they are, where somebody has counted them.
 */
export function problemReport(problems: readonly Problem[], goodRows?: number): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const lines = problemKinds(problems).map(kindLine);
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
