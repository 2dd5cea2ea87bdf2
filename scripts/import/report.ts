import { hasErrors, sortProblems } from '../../src/domain/problem.ts';
import type { Table } from '../../src/intake/define-table.ts';
import { asksForYes } from '../../src/intake/file/changes.ts';
import type { Question } from '../../src/intake/file/clerk/context.ts';
import {
  answerFlags,
  choicesWords,
  questionLines,
} from '../../src/intake/file/clerk/question-words.ts';
import { type ImportPlan, planCounts } from '../../src/intake/merge/plan-import.ts';
import { planReport, shownChanges } from '../../src/intake/merge/plan-words.ts';
import { problemReport } from '../../src/intake/problem-words.ts';
import type { BroughtIn } from '../../src/portal/handing-in/bring-in.ts';

/** What an import of one table came to. */
export interface Outcome extends BroughtIn {
  readonly written: readonly string[];
}

/** Whether nothing is left to be done. */
export function isDone({ problems, waits }: Outcome): boolean {
  return !hasErrors(problems) && !waits;
}

/** The outcome in words, for the terminal. */
export function outcomeWords(outcome: Outcome): string {
  const { table, plan, questions, good, written, waits } = outcome;
  const problems = sortProblems(outcome.problems);
  const parts = [problemReport(problems, good), plan ? planReport(table, plan) : ''];
  if (questions.length > 0) parts.push(questionsWords(questions));
  if (hasErrors(problems)) parts.push('什么也没有写。');
  else if (waits) parts.push(askingForYes(problems.filter(asksForYes).length));
  else if (plan && noChange(plan)) parts.push('和已有的完全一样，不用写。');
  else if (written.length > 0) parts.push(`已写入：${written.join('、')}`);
  else parts.push('还没有写入。看过没有错，加上 --write 再运行一次。');
  return parts.filter((part) => part !== '').join('\n');
}

function questionsWords(questions: readonly Question[]): string {
  const lines = questions.flatMap((question) => [
    ...questionLines(question),
    `  对，加上：${answerFlags(question)}`,
    ...(choicesWords(question) === '' ? [] : [`  不对，改等号后面的；${choicesWords(question)}`]),
  ]);
  return [`有 ${questions.length} 件事要您说定，说过一次就记住了：`, ...lines].join('\n');
}

function askingForYes(changes: number): string {
  return `什么也没有写：有 ${changes} 处金额或数量和表里写的数字不一样，都列在上面。请逐条核对新旧数字，都对，加上 --agree 再运行一次。`;
}

/** Whether every file would stay as it is. */
export function noChange({ files }: ImportPlan<Table>): boolean {
  return files.every(({ unchanged }) => unchanged);
}

/** The outcome for programs. */
export function outcomeJson(outcome: Outcome): string {
  const { table, plan, questions, waits, written } = outcome;
  const problems = sortProblems(outcome.problems);
  const counts = plan ? planCounts(plan) : { added: 0, changed: 0, same: 0, gone: 0 };
  const files = (plan?.files ?? []).map(({ path, exists, merge }) => ({
    path,
    exists,
    written: written.includes(path),
    added: merge.added.length,
    changed: shownChanges(table, merge.changed),
    same: merge.same.length,
    gone: merge.gone.length,
  }));
  return JSON.stringify({ ok: isDone(outcome), waits, questions, problems, counts, files });
}
