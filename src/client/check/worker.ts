import '../old-browsers.ts';
import { NO_HOLIDAYS } from '../../domain/holidays.ts';
import { fenToText } from '../../domain/money.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { CheckLists } from '../../intake/check-lists.ts';
import { excelCsv, writeCsv } from '../../intake/csv.ts';
import type { Table } from '../../intake/define-table.ts';
import { asksForYes } from '../../intake/file/changes.ts';
import { type Answers, NOTHING_SAID, withGuesses } from '../../intake/file/clerk/context.ts';
import { questionLines } from '../../intake/file/clerk/question-words.ts';
import type { FileOptions, FileReading, PreviewRow } from '../../intake/file/file-reading.ts';
import { guessTable } from '../../intake/file/guess-table.ts';
import { MAX_BYTES } from '../../intake/file/open-file.ts';
import { readFile } from '../../intake/file/read-file.ts';
import { stamped } from '../../intake/file/stamp.ts';
import type { Lists } from '../../intake/lists.ts';
import { SEVERITY_WORDS } from '../../intake/problem-words.ts';
import { knownTables } from '../../intake/tables/known-tables.ts';
import { writeTable } from '../../intake/write-table.ts';
import {
  type Answer,
  type Ask,
  PAGE,
  type ProblemGroup,
  type ShownRow,
  type Summary,
} from './protocol.ts';

let tables: readonly Table[] = [];
let lists: Lists = {};
let names: Readonly<Record<string, ReadonlyMap<string, string | null>>> = {};
let programmes: readonly Programme[] = [];
let asOf: string | null = null;
let county: Pick<CheckLists, 'villages' | 'hints' | 'closings'> | null = null;
/** What was said of the file at hand. */
let answers: Answers = NOTHING_SAID;
let reading: FileReading<Table> | null = null;
let byLine = new Map<number, Problem[]>();

const tell = (answer: Answer): void => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<Ask>): void => {
  if (data.kind === 'know') know(data.lists as CheckLists);
  else if (data.kind === 'read') void read(data);
  else if (data.kind === 'rows') tell(rowsOf(data.page, data.onlyFaulty));
  else if (data.kind === 'line') tell(rowsAround(data.line, data.onlyFaulty));
  else tell(problemsOf(data.page, data.group));
};

function know(known: CheckLists): void {
  asOf = known.asOf;
  programmes = known.programmes;
  tables = knownTables(programmes, known.sections);
  lists = mapValues(known.lists, (values) => new Set(values));
  names = mapValues(known.names, (pairs) => new Map(pairs));
  county = known;
  const used = new Set(known.used);
  const first = tables.filter(({ id }) => used.has(id));
  const others = tables.filter(({ id }) => !used.has(id));
  tell({
    kind: 'known',
    tables: [...first, ...others].map(({ id, title }) => ({ id, title })),
    villages: known.villages,
  });
}

/** What helps with the own sheet of a village that was named; nothing where the form alone is read. */
function clerkOf(ask: Extract<Ask, { kind: 'read' }>, table: Table): Partial<FileOptions> {
  const { village, dropPrivate, accept } = ask;
  if (!accept) answers = NOTHING_SAID;
  else answers = withGuesses(answers, reading?.questions ?? []);
  if (!county || (village === '' && !dropPrivate)) return {};
  const closing = table.opening ? county.closings[village] : undefined;
  const opening = closing &&
    table.opening && { ...closing, [table.opening.column]: table.opening.word };
  return {
    clerk: {
      village: county.villages.find(({ id }) => id === village) ?? null,
      answers,
      dropPrivate,
      onFile: opening ? [{ ...opening, line: 0 }] : [],
      hints: county.hints,
      holidays: NO_HOLIDAYS,
    },
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

async function read(ask: Extract<Ask, { kind: 'read' }>): Promise<void> {
  const { file } = ask;
  if (file.size > MAX_BYTES) {
    const megabytes = MAX_BYTES / 1024 / 1024;
    tell({
      kind: 'refused',
      words: `文件太大（超过 ${megabytes} MB）。请按年份或按村分成几个文件。`,
    });
    return;
  }
  tell({ kind: 'progress', words: '正在打开文件……' });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    tell({
      kind: 'refused',
      words: '这个文件打不开，可能正被别的程序占用。请关掉表格软件，再选一次。',
    });
    return;
  }
  tell({ kind: 'progress', words: '正在一格一格地看……' });
  const table = tables.find(({ id }) => id === ask.table) ?? guessTable(bytes, tables)[0]?.table;
  if (!table) {
    tell({ kind: 'refused', words: refusal(bytes, file.name) });
    return;
  }
  // A notice may correct another of the same file, so its own list would be too short.
  const { [table.id]: _own, ...others } = lists;
  reading = readFile(bytes, file.name, table, others, {
    today:
      asOf ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()),
    maskNames: ask.maskNames,
    names,
    programmes,
    ...(ask.unit === '' ? {} : { unit: ask.unit }),
    ...(ask.sheet === '' ? {} : { sheet: ask.sheet }),
    ...clerkOf(ask, table),
  });
  byLine = new Map();
  for (const problem of reading.problems) {
    const others = byLine.get(problem.row);
    if (others) others.push(problem);
    else byLine.set(problem.row, [problem]);
  }
  tell({ kind: 'summary', summary: summaryOf(reading, table, ask) });
}

/** Why a file that is no table we know cannot be read, in the words the reading itself has. */
function refusal(bytes: Uint8Array, name: string): string {
  const [table] = tables;
  const fault =
    table && readFile(bytes, name, table).problems.find(({ severity }) => severity === 'error');
  return fault && fault.code !== 'head/not-found'
    ? fault.message + fault.fix
    : '看不出这是哪一张表。请在「哪张表」里选一张，或用我们的模板填写，不要改表头。';
}

function summaryOf(
  result: FileReading<Table>,
  table: Table,
  ask: Extract<Ask, { kind: 'read' }>,
): Summary {
  const { problems, counts, totals, preview, sheets, sheet } = result;
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const csv = writeTable(table, result.rows);
  // Whole, and whose it is: then whoever takes it need ask for nothing.
  const isStamped = count('error') === 0 && ask.village !== '';
  return {
    table: { id: table.id, title: table.title },
    guessed: ask.table === '',
    ...counts,
    errors: count('error'),
    warnings: count('warning'),
    fixed: count('fixed'),
    changes: problems.filter(asksForYes).length,
    totals: totals.map(({ column, fen, declared }) => ({
      column,
      sum: fenToText(fen),
      declared: declared === null ? null : fenToText(declared),
    })),
    groups: groupsOf(problems),
    columns: preview.columns,
    sheets,
    sheet,
    asked: result.questions
      .filter(({ about }) => about !== 'private')
      .flatMap((question) => questionLines(question)),
    namesShow: problems.some(({ code }) => code === 'guard/name'),
    isStamped,
    csv: csvBlob(isStamped ? stamped(table.id, ask.village, csv) : csv),
    problemsCsv: csvBlob(problemsText(problems)),
  };
}

const groupOf = ({ code, column }: Problem): string => `${code} ${column}`;

/** What must be mended first, then by how often it occurs. */
function groupsOf(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, { first: Problem; count: number }>();
  for (const problem of problems) {
    const group = groups.get(groupOf(problem));
    if (group) group.count += 1;
    else groups.set(groupOf(problem), { first: problem, count: 1 });
  }
  const rank = { error: 0, warning: 1, fixed: 2 };
  return [...groups]
    .sort(([, a], [, b]) => rank[a.first.severity] - rank[b.first.severity] || b.count - a.count)
    .map(([id, { first, count }]) => ({
      id,
      count,
      label: `${SEVERITY_WORDS[first.severity]}${first.column && `「${first.column}」`}${first.message.slice(0, 24)}（${count} 处）`,
    }));
}

function problemsText(problems: readonly Problem[]): string {
  return writeCsv(
    ['程度', '行', '列', '问题', '怎么改', '代号'],
    problems.map(({ severity, row, column, message, fix, code }) => [
      SEVERITY_WORDS[severity],
      row > 0 ? String(row) : '',
      column,
      message,
      fix,
      code,
    ]),
  );
}

/** What is found or tidied, as Excel on Windows writes it: with CRLF. */
function csvBlob(text: string): Blob {
  return new Blob([excelCsv(text.replaceAll('\n', '\r\n'))], { type: 'text/csv;charset=utf-8' });
}

function previewRows(onlyFaulty: boolean): readonly PreviewRow[] {
  const all = reading?.preview.rows ?? [];
  return onlyFaulty ? all.filter(({ line }) => byLine.has(line)) : all;
}

/** The page on which a line stands; a line that is no row of data leads to the row after it. */
function rowsAround(wanted: number, onlyFaulty: boolean): Extract<Answer, { kind: 'rows' }> {
  const rows = previewRows(onlyFaulty);
  const after = rows.findIndex(({ line }) => line >= wanted);
  const at = after === -1 ? Math.max(0, rows.length - 1) : after;
  return { ...rowsOf(Math.floor(at / PAGE), onlyFaulty), line: rows[at]?.line ?? 0 };
}

function rowsOf(page: number, onlyFaulty: boolean): Extract<Answer, { kind: 'rows' }> {
  const rows = previewRows(onlyFaulty);
  const shown = rows
    .slice(page * PAGE, (page + 1) * PAGE)
    .map((row): ShownRow => ({ ...row, problems: byLine.get(row.line) ?? [] }));
  return { kind: 'rows', rows: shown, page, pages: Math.ceil(rows.length / PAGE) };
}

function problemsOf(page: number, group: string): Answer {
  const all = reading?.problems ?? [];
  const problems = group === '' ? all : all.filter((problem) => groupOf(problem) === group);
  const shown = problems.slice(page * PAGE, (page + 1) * PAGE);
  return { kind: 'problems', problems: shown, page, pages: Math.ceil(problems.length / PAGE) };
}
