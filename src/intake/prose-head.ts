import { load } from 'js-yaml';
import { z } from 'zod';
import { type CaseHead, caseSchema } from './case-head.ts';
import { englishFault } from './english-lines.ts';
import { policyHeadSchema } from './policy-head.ts';
import type { ProseBase, ProseFolder } from './prose-check.ts';
import { articleHead, type TreeFault } from './prose-tree.ts';

const SCHEMAS = { cases: caseSchema, policies: policyHeadSchema };
const { localeError } = z.locales.zhCN();
const words: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'invalid_type') return localeError(issue);
  return issue.input === undefined ? '没有写' : '写法不对';
};

/** Faults of the settings above an article, and of the charts that its text places by their names. */
export function headFaults(folder: ProseFolder, text: string, base: ProseBase): TreeFault[] {
  const head = articleHead(text);
  // The tree has said that there is none.
  if (head === null) return [];
  const rowOf = rowsOf(head);
  let value: unknown;
  try {
    value = load(head.replace(/^---$/gm, ''));
  } catch (error) {
    const { mark } = error as { mark?: { line?: number } };
    return [
      {
        row: (mark?.line ?? 0) + 1,
        code: 'article/head',
        message: '开头的设置读不懂。',
        fix: '请对照别的文章检查缩进、冒号和括号；冒号后面空一格。',
      },
    ];
  }
  const result = SCHEMAS[folder].safeParse(value ?? {}, { error: words });
  if (!result.success) return result.error.issues.flatMap((issue) => settingFaults(issue, rowOf));
  return [
    ...idFaults(head, base),
    ...(folder === 'cases' ? caseFaults(result.data as CaseHead, text, rowOf, base) : []),
  ];
}

function settingFaults(
  issue: z.core.$ZodIssue,
  rowOf: (path: readonly PropertyKey[]) => number,
): TreeFault[] {
  const fault = (path: readonly PropertyKey[], message: string): TreeFault => ({
    row: rowOf(path),
    code: 'article/head',
    message,
    fix: '请对照别的文章改正。',
  });
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => fault([...path, key], '开头有一项不认识的设置。'));
  return [fault(path, `开头的「${path.join('.') || '设置'}」不对：${issue.message}。`)];
}

function idFaults(head: string, { facts }: ProseBase): TreeFault[] {
  return head.split('\n').flatMap((line, index) =>
    (line.match(/\bF\d{3,}\b/g) ?? [])
      .filter((id) => (facts.get(id)?.value ?? null) === null)
      .map((id) => ({
        row: index + 1,
        code: 'article/head',
        message: `事实库里没有能用的 ${id}。`,
        fix: '对照事实库改编号；不转载的事实不能用。',
      })),
  );
}

function caseFaults(
  { village, charts, english }: CaseHead,
  text: string,
  rowOf: (path: readonly PropertyKey[]) => number,
  { places, facts }: ProseBase,
): TreeFault[] {
  const known = new Set(charts.map(({ id }) => id));
  const placed = text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/<Chart id="([^"]*)" \/>/g)]
      .filter(([, id = '']) => !known.has(id))
      .map(
        (): TreeFault => ({
          row: index + 1,
          code: 'article/chart',
          message: '开头的 charts 里没有这张图。',
          fix: `写成其中一个：${[...known].join('、')}。`,
        }),
      ),
  );
  const inEnglish = [english?.title ?? '', ...(english?.lines ?? [])].flatMap(
    (line): TreeFault[] => {
      const message = englishFault(line, facts);
      const fix = '请改用事实库里说得清的数，或不写数。';
      return message === null
        ? []
        : [{ row: rowOf(['english']), code: 'article/english', message, fix }];
    },
  );
  if (places.has(village)) return [...placed, ...inEnglish];
  return [
    ...inEnglish,
    {
      row: rowOf(['village']),
      code: 'article/head',
      message: '开头的 village 不是名册里的村（社区），也不是事实库里的项目。',
      fix: '请写名册里的代号。',
    },
    ...placed,
  ];
}

/** The line of the setting that a path goes through. */
function rowsOf(head: string): (path: readonly PropertyKey[]) => number {
  const lines = head.split('\n');
  return ([first]) =>
    Math.max(1, lines.findIndex((line) => line.startsWith(`${String(first)}:`)) + 1);
}
