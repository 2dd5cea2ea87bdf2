import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../src/domain/day.ts';
import { parseFen } from '../src/domain/money.ts';
import { hasErrors } from '../src/domain/problem.ts';
import type { Columns, Table } from '../src/intake/define-table.ts';
import { planImport } from '../src/intake/merge/plan-import.ts';
import { problemReport } from '../src/intake/problem-words.ts';
import { bandsOf, ownProgramme, type ReadyProgramme } from '../src/intake/programmes/from-ready.ts';
import { readTable } from '../src/intake/read-table.ts';
import { policiesTable } from '../src/intake/tables/policies.ts';
import { rulesTable } from '../src/intake/tables/rules.ts';
import { SLUG } from '../src/intake/tables/slugs.ts';
import { type RowToWrite, writeTable } from '../src/intake/write-table.ts';
import { assemble } from '../src/portal/assemble.ts';
import { loadPortal, surroundings } from '../src/portal/fs/load.ts';
import { changeFolder } from '../src/portal/fs/write.ts';
import { type Answers, answersGiven, askMissing, type Question } from './support/ask.ts';
import { main, wrongUse } from './support/main.ts';
import { refusal } from './support/refusal.ts';

const READY = 'ready';
const KINDS = readdirSync(READY).flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []);

const HELP = `用法：npm run programme -- new
照一个现成的样子，写一个自己的奖补项目：一样一样问，写好项目文件、办法和它的两条。
也可以都写在后面，不用问：
  --kind        照哪一个：per-mu 按亩，age-bands 按年龄分档、每月发（名单只贴公示栏），per-household 按户
  --id          拼音代号，定了不再改；--title 名称；--department 谁管
  --amount      每亩、每户多少元；按年龄的写 89:50,99:100,:300（89 岁以下 50 元，再大的 300 元）
  --most        最多算多少亩，没有就不写
  --document    办法的名称；--number 文号；--issuer 发文机关；--issued 发文日期
  --article     多少钱写在第几条；--noticeArticle 公示写在第几条；--noticeDays 公示几天`;

const money = (text: string): string | null =>
  parseFen(text).ok ? null : '写以元为单位的数，例如 83 或 83.37。';
const amountFault = (text: string): string | null => {
  if (!/[:：]/.test(text)) return money(text);
  return bandsOf(text) ? null : '写成 89:50,99:100,:300 这样，最后一档前面空着。';
};
const QUESTIONS: readonly Question[] = [
  {
    key: 'kind',
    words: `照哪一个写：${KINDS.join('、')}`,
    fault: (kind) => (KINDS.includes(kind) ? null : `只有这些：${KINDS.join('、')}。`),
  },
  { key: 'title', words: '项目叫什么，例如 油茶低改补助' },
  {
    key: 'id',
    words: '拼音代号，例如 youcha-digai',
    fault: (id) => (SLUG.pattern.test(id) ? null : `要写${SLUG.form}。`),
  },
  { key: 'department', words: '哪个单位管' },
  { key: 'amount', words: '每亩（每户）多少元；按年龄的写 89:50,99:100,:300', fault: amountFault },
  {
    key: 'most',
    words: '最多算多少亩，没有写就不写',
    otherwise: '',
    fault: (text) => (/^\d+(\.\d{1,2})?$/.test(text) ? null : '写一个数。'),
  },
  { key: 'document', words: '办法的名称，照文件写' },
  { key: 'number', words: '文号', otherwise: '' },
  { key: 'issuer', words: '哪里发的', otherwise: '' },
  {
    key: 'issued',
    words: '发文日期，写成 2026-03-01',
    otherwise: '',
    fault: (day) => (isDay(day) ? null : '写成 2026-03-01 这样。'),
  },
  { key: 'article', words: '多少钱写在第几条，例如 第五条' },
  { key: 'noticeArticle', words: '公示写在第几条' },
  {
    key: 'noticeDays',
    words: '公示几天',
    otherwise: '7',
    fault: (days) => (/^[1-9]\d{0,2}$/.test(days) ? null : '写天数。'),
  },
];

await main(HELP, async () => {
  const { given, words, help } = answersGiven(QUESTIONS);
  if (help) return HELP;
  if (words.join() !== 'new') throw wrongUse('要写 npm run programme -- new。');
  return write(await askMissing(QUESTIONS, given, wrongUse));
});

/** Writes the programme, its document and articles, or says what stands against them. */
function write(answers: Answers): string {
  const { dataFolder, today } = surroundings();
  const { files } = loadPortal(dataFolder, today);
  const own = ownProgramme(readyProgramme(answers.kind ?? ''), termsOf(answers));
  const path = `programmes/${answers.id}.json`;
  if (files.has(path)) throw wrongUse(`已经有 ${path} 了，请换一个代号，或直接改那个文件。`);
  const rows = [
    added(policiesTable, [own.policy], files, today),
    added(rulesTable, own.rules, files, today),
  ];
  const texts = new Map([
    [path, `${JSON.stringify(own.file, null, 2)}\n`],
    ...rows.flatMap(({ texts }) => texts),
  ]);
  const found = [
    ...rows.flatMap(({ problems }) => problems),
    ...assemble(new Map([...files, ...texts]), today).problems,
  ];
  if (hasErrors(found)) return `${refusal(found)}\n什么也没有写。`;
  changeFolder(dataFolder, { written: texts, basis: files });
  return [
    ...(found.length > 0 ? [problemReport(found)] : []),
    `写好了：${[...texts.keys()].join('、')}`,
    `请打开 ${path} 看一遍：步骤、谁办、条件照办法改，办法没写明的写进 open。`,
    `台账的空表：npm run template -- payouts-${answers.id}`,
  ].join('\n');
}

function termsOf(answers: Answers) {
  const said = (key: string): string => answers[key] ?? '';
  return {
    id: said('id'),
    title: said('title'),
    department: said('department'),
    amount: said('amount'),
    most: said('most'),
    noticeDays: Number(said('noticeDays')),
    document: {
      title: said('document'),
      number: said('number'),
      issuer: said('issuer'),
      issued: said('issued'),
    },
    articles: { amount: said('article'), notice: said('noticeArticle') },
  };
}

function readyProgramme(kind: string): ReadyProgramme {
  return JSON.parse(readFileSync(join(READY, `${kind}.json`), 'utf8')) as ReadyProgramme;
}

/** A table of the home with rows added, as an import would write it. */
function added<T extends Table<Columns>>(
  table: T,
  rows: readonly RowToWrite<T>[],
  files: ReadonlyMap<string, string>,
  today: string,
) {
  const text = writeTable(table, rows);
  const { rows: read } = readTable(table, table.path, text);
  const columns = new Set(Object.keys(table.columns));
  const plan = planImport(table, [{ name: table.path, rows: read, columns }], files, {
    parts: {},
    today,
    reason: null,
    removeGone: false,
  });
  return {
    texts: plan.files.map(({ path, text }) => [path, text] as const),
    problems: plan.problems,
  };
}
