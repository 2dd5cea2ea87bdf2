import type { Day } from '../../domain/day.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import { type Difference, differences } from '../../domain/record/differences.ts';
import { writeKey } from '../../domain/record/log/note.ts';
import { cellsOf, type Version } from '../../domain/record/version.ts';
import { recordTable } from '../../intake/tables/record.ts';
import { brokenLogs, brokenRecord } from './broken.ts';
import { DEMO_SIGNER } from './demo-signer.ts';
import { LOG_PATH, lastEntries, type RecordEntry, type Register, versionOf } from './register.ts';
import type { Stated, TableStated } from './statements.ts';

/** One difference between what is on record and what the data say now. */
export interface Changed {
  readonly subject: string;
  readonly problem: Problem;
  /** Takes something back, and so needs a reason to be published. */
  readonly takesBack: boolean;
  /** A row that is new where rows may be added. */
  readonly added: boolean;
}

/**
 * What the register has against the data on a day. What was put on record later is not asked for, and
 * rows that were added are told once for each file.
 */
export function recordProblems(
  { statements, register }: { readonly statements: readonly Stated[]; readonly register: Register },
  day: Day,
  live = false,
): Problem[] {
  if (register.entries.length === 0) return live ? neverBegun(statements) : [];
  const until = { ...register, entries: register.entries.filter((entry) => entry.day <= day) };
  const found = holdRecord(statements, until);
  const added = groupBy(
    found.filter((one) => one.added),
    ({ subject }) => subject,
  );
  return [
    ...brokenRecord(register),
    ...brokenLogs(register),
    ...(live && register.logs.get(false)?.includes(DEMO_KEY) ? [demoKey(register)] : []),
    ...neverRecorded(statements, register),
    ...toldOnce(found.filter((one) => !one.added)),
    ...[...added.values()].flatMap((rows) => {
      const [first] = rows;
      if (!first) return [];
      const message = `从这一行起有 ${rows.length} 行还没有登记。`;
      return [{ ...first.problem, message }];
    }),
  ];
}

/** One cell is told once, though a notice says it and a ledger holds it. */
function toldOnce(found: readonly Changed[]): Problem[] {
  const known = new Map(
    found.map(({ problem }) => [
      problem.row > 0 ? [problem.file, problem.row, problem.column, problem.code].join() : problem,
      problem,
    ]),
  );
  return [...known.values()];
}

/** What is public in a register that was begun, and never was put on record: nobody would see it change. */
function neverRecorded(statements: readonly Stated[], { entries }: Register): Problem[] {
  const begun = new Set(entries.map(({ sample }) => sample));
  const known = new Set(entries.map(({ subject }) => subject));
  return statements
    .filter(({ subject, sample, off }) => !off && begun.has(sample) && !known.has(subject))
    .map(({ title, sample, tables, subject }) => ({
      file: tables[0]?.file ?? subject,
      row: tables[0]?.lines[0] ?? 0,
      column: '',
      code: 'record/never',
      severity: 'warning',
      message: `「${title}」公开了，没有登记，以后改了没有人知道。`,
      fix: sample ? DEMO : REGISTER,
    }));
}

/** A live portal that has published notices and no register at all. */
function neverBegun(statements: readonly Stated[]): Problem[] {
  const notices = statements.filter(({ kind }) => kind === 'notice');
  const message = `公开了 ${notices.length} 次公示，一次也没有登记，以后改了没有人知道。`;
  const problem = { file: recordTable.path, row: 0, column: '', message, fix: REGISTER };
  return notices.length > 0 ? [{ ...problem, code: 'record/never', severity: 'warning' }] : [];
}

const DEMO_KEY = writeKey(DEMO_SIGNER.key);

/** Everybody has the key of the demonstration. */
function demoKey({ logs }: Register): Problem {
  const row = (logs.get(false) ?? '').split('\n').findIndex((line) => line.includes(DEMO_KEY)) + 1;
  return {
    ...{ file: LOG_PATH, row, column: '', code: 'record/demo-key', severity: 'error' },
    message: '正式网站的公示登记是用示例的钥匙签的，这把钥匙谁都有。',
    fix: '请把演示时的 record 文件夹移走，再运行 npm run publish，会做一把自己的钥匙。',
  };
}

/** Holds the data against the register: what was published and is not so any more, cell by cell. */
export function holdRecord(statements: readonly Stated[], register: Register): Changed[] {
  const now = new Map(statements.map((statement) => [statement.subject, statement]));
  return [...lastEntries(register.entries).values()].flatMap((entry): Changed[] => {
    const statement = now.get(entry.subject);
    if (entry.state === 'withdrawn') return statement ? [cameBack(entry, statement)] : [];
    const version = versionOf(register, entry.code);
    // A version that is not there is told by `brokenRecord`.
    if (!version) return [];
    if (!statement) return [wentMissing(entry)];
    return changesOf(statement, version);
  });
}

/** How what is published now differs from the version on record. */
export function changesOf(statement: Stated, version: Version): Changed[] {
  const { subject } = statement;
  const left = new Map(version.content.tables.map((table, index) => [index, table]));
  const found = statement.tables.flatMap((table): Changed[] => {
    const place = [...left].find(([, { title, columns }]) => sameTable(table, title, columns))?.[0];
    if (place === undefined) return [tableProblem(statement, table.title, table.file, '多了')];
    left.delete(place);
    const before = version.content.tables[place]?.rows.map((_, row) =>
      cellsOf(version, place, row),
    );
    return differences(before ?? [], table.rows, table.key).map((difference) =>
      changed(statement, table, before ?? [], difference),
    );
  });
  const gone = [...left.values()].map(({ title }) =>
    tableProblem(statement, title, statement.tables[0]?.file ?? subject, '少了'),
  );
  return [...found, ...gone];
}

function sameTable(table: TableStated, title: string, columns: readonly string[]): boolean {
  return table.title === title && table.columns.join() === columns.join();
}

function changed(
  { subject, grows, sample }: Stated,
  table: TableStated,
  before: readonly (readonly string[] | null)[],
  difference: Difference,
): Changed {
  const place = 'now' in difference ? difference.now : null;
  const row = place === null ? 0 : (table.lines[place] ?? 0);
  const column = difference.kind === 'cell' ? (table.columns[difference.column] ?? '') : '';
  const old =
    difference.kind === 'cell' ? (before[difference.before]?.[difference.column] ?? '') : '';
  const added = difference.kind === 'added' && grows;
  return {
    subject,
    added,
    takesBack: difference.kind === 'cell' ? old !== '' : !added,
    problem: {
      file: table.file,
      row,
      column,
      code: `record/${difference.kind}`,
      severity: added ? 'warning' : 'error',
      message: wordsOf(table, before, difference),
      fix: sample ? DEMO : added ? REGISTER : CORRECT,
    },
  };
}

const DEMO = '示例改了的，请运行 npm run publish -- --demo 重新登记。';
const REGISTER = '请运行 npm run publish 登记。';
const CORRECT =
  '改错了就改回来；确实要改，请运行 npm run publish -- --reason "为什么改"，原来的会和现在的一起留着。';

function wordsOf(
  table: TableStated,
  before: readonly (readonly string[] | null)[],
  difference: Difference,
): string {
  switch (difference.kind) {
    case 'cell': {
      const { column } = difference;
      const old = before[difference.before]?.[column] ?? '';
      const now = table.rows[difference.now]?.[column] ?? '';
      const quoted = table.quotable[column]
        ? `：原来是「${old || '空'}」，现在是「${now || '空'}」`
        : '';
      return `这一格公开以后改过，没有登记${quoted}。`;
    }
    case 'gone':
      return `公开过的第 ${difference.before + 1} 行没有了。`;
    case 'moved':
      return `公开过的第 ${difference.before + 1} 行挪了位置，先后和公开时不一样。`;
    case 'added':
      return '这一行还没有登记。';
  }
}

function tableProblem(
  { subject, sample }: Stated,
  title: string,
  file: string,
  how: string,
): Changed {
  const message = `「${subject}」${how}公开时${how === '少了' ? '有' : '没有'}的一张表，或这张表的列和公开时不一样：${title}。`;
  return stop(subject, file, 'record/table', message, sample ? DEMO : CORRECT);
}

function wentMissing({ subject, file, line, sample }: RecordEntry): Changed {
  const message = `公开过的「${subject}」不在数据文件夹里了，也没有撤回。`;
  const fix = sample
    ? DEMO
    : `误删的请放回来；要撤回，请运行 npm run publish -- --withdraw ${subject} --reason "为什么"。`;
  return stop(subject, file, 'record/missing', message, fix, line);
}

function cameBack({ subject }: RecordEntry, { tables, kind }: Stated): Changed {
  const message = `「${subject}」已经撤回，数据文件夹里还有。`;
  const anew = kind === 'table' ? '请运行 npm run publish 登记' : '请用新的编号';
  const fix = `请从数据文件夹里删掉；要重新公开，${anew}。`;
  return stop(subject, tables[0]?.file ?? subject, 'record/withdrawn', message, fix);
}

function stop(
  subject: string,
  file: string,
  code: ProblemCode,
  message: string,
  fix: string,
  row = 0,
): Changed {
  const problem: Problem = { file, row, column: '', code, severity: 'error', message, fix };
  return { subject, problem, takesBack: true, added: false };
}
