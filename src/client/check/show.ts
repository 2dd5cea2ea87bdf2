import type { Problem } from '../../domain/problem.ts';
import { problemPlace, SEVERITY_WORDS } from '../../intake/problem-words.ts';
import { make } from '../make.ts';
import type { ShownRow, Summary } from './protocol.ts';

const TAGS = { error: 'tag breach', warning: 'tag ending', fixed: 'tag pass' } as const;

/** One problem of the list, the place first; the place leads to the row in the preview. */
export function problemItem(problem: Problem): HTMLElement {
  const { severity, row, message, fix } = problem;
  const place = `${problemPlace(problem) || '整个文件'}：`;
  return make(
    'li',
    {},
    make('span', { class: TAGS[severity] }, SEVERITY_WORDS[severity]),
    ' ',
    row > 0
      ? make('a', { href: `#check-line-${row}`, 'data-line': String(row) }, place)
      : make('b', {}, place),
    message + fix,
  );
}

/** One row of the file with what was found, each beside its cell. */
export function gridRow(columns: readonly string[], row: ShownRow): HTMLElement {
  const cells = row.cells.map((text, at) => {
    const found = row.problems.filter(({ column }) => column === columns[at]);
    return make('td', cellMarks(columns[at] ?? '', found), text, ...found.map(beside));
  });
  const whole = row.problems.filter(({ column }) => !columns.includes(column));
  const head = make('th', { scope: 'row' }, `第 ${row.line} 行`, ...whole.map(beside));
  return make(
    'tr',
    {
      id: `check-line-${row.line}`,
      tabindex: '-1',
      ...(row.refused ? { 'data-refused': '' } : {}),
    },
    head,
    ...cells,
  );
}

function cellMarks(column: string, found: readonly Problem[]): Record<string, string> {
  const marks: Record<string, string> = { 'data-th': column };
  if (found.some(({ severity }) => severity === 'error')) marks.class = 'wrong';
  return marks;
}

function beside({ severity, message, fix }: Problem): HTMLElement {
  return make(
    'small',
    { class: `found ${severity}` },
    `${SEVERITY_WORDS[severity]}：${message}${fix}`,
  );
}

/** That figures were changed, so that somebody must look at each. */
export function changesWords(changes: number): string {
  return `有 ${changes} 处金额或数量和表里写的数字不一样，`;
}

/** What the reading came to, in one sentence. */
export function outcome(summary: Summary): string {
  const { rowsIn, rowsOut, rowsRefused, errors, warnings, fixed, changes } = summary;
  const rows = `共 ${rowsIn} 行，${rowsOut} 行没问题${rowsRefused > 0 ? `，${rowsRefused} 行要改` : ''}。`;
  const rest = [
    warnings > 0 ? `${warnings} 处请您看一眼` : '',
    fixed > 0 ? `${fixed} 处已替您改好` : '',
  ].filter((part) => part !== '');
  const verdict =
    errors > 0
      ? `有 ${errors} 处要改，改好再交。`
      : changes > 0
        ? `${changesWords(changes)}核对过再存。`
        : '没有错误，可以交了。';
  return `${verdict}${rows}${rest.length > 0 ? `${rest.join('，')}。` : ''}`;
}
