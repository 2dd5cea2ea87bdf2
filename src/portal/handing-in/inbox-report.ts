import { writeXlsx } from 'hucre/xlsx';
import type { Day } from '../../domain/day.ts';
import { formatDay } from '../../domain/day.ts';
import { type Problem, sortProblems } from '../../domain/problem.ts';
import { escapeXml } from '../../domain/xml.ts';
import { answerFlags, questionLines } from '../../intake/file/clerk/question-words.ts';
import { problemReport, SEVERITY_WORDS } from '../../intake/problem-words.ts';
import type { InboxPlan, Settled } from './inbox.ts';

/** What a village is called. */
export type VillageNames = ReadonlyMap<string, string>;

/** What an inbox came to in words, for the terminal: how many came in, and what is set aside. */
export function inboxWords({ settled, faults }: InboxPlan, names: VillageNames): string {
  const back = settled.filter(({ isIn }) => !isIn);
  const villages = new Set(settled.map(({ village }) => village));
  const faulty = new Set(back.map(({ village }) => village));
  const whole = [...villages].filter((village) => !faulty.has(village));
  const counts = `共 ${villages.size} 个村 ${settled.length} 张表：${whole.length} 个村全部没问题，退回 ${back.length} 张。`;
  const parts = back.map((one) => `—— ${titleOf(one, names)}\n${backWords(one)}`);
  return [...parts, ...(faults.length > 0 ? [problemReport(faults)] : []), counts].join('\n');
}

function titleOf({ village, table, sheets }: Settled, names: VillageNames): string {
  const files = sheets.map(({ name }) => name).join('、');
  return `${names.get(village) ?? village} ${table.title}：${files}`;
}

/** Why a bundle was set aside, a line each. */
function backWords({ brought, table, village }: Settled): string {
  const { questions, waits, good } = brought;
  const wrong = sortProblems(brought.problems.filter(({ severity }) => severity !== 'fixed'));
  const asked = questions.flatMap((question) => [
    ...questionLines(question),
    `  对，在这张表上加：--table ${table.id} --village ${village} ${answerFlags(question)}`,
  ]);
  const yes = waits ? ['有换算过的金额或数量，要逐条核对新旧数字，都对，加上 --agree。'] : [];
  return [problemReport(wrong, good), ...asked, ...yes].filter((line) => line !== '').join('\n');
}

/** The same as a page that opens anywhere, with nothing fetched. */
export function inboxHtml(plan: InboxPlan, names: VillageNames, today: Day): string {
  const back = plan.settled.filter(({ isIn }) => !isIn);
  const parts = back.map(
    (one) =>
      `<h2>${escapeXml(titleOf(one, names))}</h2><ul>${backWords(one)
        .split('\n')
        .map((line) => `<li>${escapeXml(line)}</li>`)
        .join('')}</ul>`,
  );
  const last = inboxWords(plan, names).split('\n').at(-1) ?? '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>交表结果</title><style>body{font:16px/1.7 sans-serif;max-width:48em;margin:1em auto;padding:0 1em}h2{font-size:1.1em;border-top:1px solid #999;padding-top:.6em}</style></head><body><h1>交表结果（${formatDay(today)}）</h1><p>${escapeXml(last)}退回的表里，有错的格子涂了红色，要看一眼的涂了黄色，每格有批注说怎么改；改好放回原来的文件夹再导入。</p>${parts.join('')}</body></html>\n`;
}

/** The same as a workbook: a row a fault, so that a township can sort it by village. */
export function inboxXlsx({ settled }: InboxPlan, names: VillageNames): Promise<Uint8Array> {
  const head = ['村', '表', '文件', '程度', '行', '列', '问题', '怎么改'];
  const rows = settled
    .filter(({ isIn }) => !isIn)
    .flatMap(({ village, table, brought }) =>
      sortProblems(brought.problems)
        .filter(({ severity }) => severity !== 'fixed')
        .map((problem: Problem) => [
          names.get(village) ?? village,
          table.title,
          problem.file,
          SEVERITY_WORDS[problem.severity],
          problem.row > 0 ? problem.row : '',
          problem.column,
          problem.message,
          problem.fix,
        ]),
    );
  return writeXlsx({ sheets: [{ name: '退回的表', rows: [head, ...rows] }] });
}
