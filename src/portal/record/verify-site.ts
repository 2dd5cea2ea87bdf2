import type { Json } from '../../domain/record/canonical.ts';
import { canonicalJson } from '../../domain/record/canonical.ts';
import { type HandedOut, type RecordStep, readHandedOut } from '../../domain/record/handed-out.ts';
import { entryOf, provenBy } from '../../domain/record/log/checkpoint.ts';
import { type NoteKey, writeNote } from '../../domain/record/log/note.ts';
import { isWhole } from '../../domain/record/verdict.ts';
import { parseCsv } from '../../intake/csv.ts';
import { recordTable } from '../../intake/tables/record.ts';
import { type LogFound, type Read, textOf, verifyLog } from './verify-log.ts';

/** What was found of a site: every fault names its record or its file. */
export interface SiteVerdict {
  readonly faults: readonly string[];
  readonly versions: number;
  /** The logs of the site: whose key, how many entries, and by whom they were seen when. */
  readonly logs: readonly LogFound[];
}

/** Holds everything that a site says of its register against itself; null when it has no register. */
export async function verifySite(read: Read, pinned: NoteKey | null): Promise<SiteVerdict | null> {
  const list = await read('data/record.csv');
  if (!list) return null;
  const { rows, lacking } = rowsOf(textOf(list));
  const faults = lacking.map((header) => `data/record.csv：没有「${header}」一栏。`);
  const logs: LogFound[] = [];
  const logged = new Map<string, { entry: RecordStep; log: LogFound; index: number }>();
  for (const folder of ['record/log/', 'record/sample-log/']) {
    if (!(await read(`${folder}checkpoint`))) continue;
    const log = await verifyLog(read, folder, folder === 'record/log/' ? pinned : null);
    faults.push(...log.faults);
    logs.push(log);
    for (const [index, entry] of log.entries.entries())
      if (entry) logged.set(entry.code, { entry, log, index });
  }
  const listed = new Set(rows.map(({ code }) => code));
  for (const code of logged.keys())
    if (!listed.has(code)) faults.push(`${code}：总账里有，data/record.csv 里没有。`);
  const histories = Map.groupBy(rows, ({ subject }) => subject);
  for (const row of rows) {
    const inLog = logged.get(row.code);
    const bytes = await read(`record/${row.code}.json`);
    const words =
      versionFault(bytes && textOf(bytes), row, histories.get(row.subject) ?? []) ??
      (inLog ? loggedFault(textOf(bytes), row, inLog) : unloggedFault(textOf(bytes)));
    if (words) faults.push(`${row.code} ${row.subject}：${words}。`);
  }
  return { faults, versions: rows.length, logs };
}

/** The rows of the list of the register, as the log holds them. */
function rowsOf(csv: string): { readonly rows: RecordStep[]; readonly lacking: string[] } {
  const [head = [], ...rows] = parseCsv(csv.replace(/^\ufeff/, '')).map(({ cells }) => cells);
  const columns = Object.entries(recordTable.columns).map(
    ([key, column]) => [key, column, head.indexOf(column.header)] as const,
  );
  const lacking = columns.filter(([, , at]) => at < 0).map(([, { header }]) => header);
  const steps = rows.map((cells) => {
    const values = columns.map(([key, column, at]) => {
      const cell = (cells[at] ?? '').replace(/^'(?=[=+\-@])/, '');
      return [key, cell === '' ? null : (column.read(cell, () => {}) ?? cell)];
    });
    return Object.fromEntries(values) as RecordStep;
  });
  return { rows: steps, lacking };
}

function versionFault(
  file: string | null,
  row: RecordStep,
  history: readonly RecordStep[],
): string | null {
  const handed = file === null ? null : readHandedOut(file);
  if (!handed) return '网站上没有这一版，或者读不出来';
  if (`${canonicalJson(handed as unknown as Json)}\n` !== file) return '文件被改过';
  if (handed.code !== row.code || !isWhole(handed)) return '内容和指纹对不上，被改过';
  return isAlike(handed.history, history) ? null : '历史和登记簿不一样';
}

/** What is not signed yet has no proof. */
function unloggedFault(file: string): string | null {
  return readHandedOut(file)?.proof == null ? null : '文件里有证明，总账里没有这一条';
}

function loggedFault(
  file: string,
  row: RecordStep,
  { entry, log, index }: { entry: RecordStep; log: LogFound; index: number },
): string | null {
  if (!isAlike(entry, row)) return 'data/record.csv 里的这一行和总账里的不一样';
  const proof = (JSON.parse(file) as HandedOut).proof ?? '';
  const proven = provenBy(proof, entryOf(row));
  const isOurs = proven && log.checkpoints.includes(writeNote(proven.checkpoint.note));
  return isOurs && proven.index === index ? null : '证明和总账对不上';
}

const isAlike = (one: unknown, other: unknown): boolean =>
  canonicalJson(one as Json) === canonicalJson(other as Json);
