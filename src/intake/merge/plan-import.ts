import type { Day } from '../../domain/day.ts';
import { type FaultWords, hasErrors, type Problem } from '../../domain/problem.ts';
import type { Row, Table } from '../define-table.ts';
import { readTable } from '../read-table.ts';
import type { amendmentsTable } from '../tables/amendments.ts';
import { writeTable } from '../write-table.ts';
import { amendmentsOf, isPublic, takenBack, withAmendments } from './amendments.ts';
import { byFile, type PathParts } from './filing-path.ts';
import { type Merge, mergeRows } from './merge-rows.ts';
import { nameRows } from './row-text.ts';

/** One file handed in, read without error. */
export interface Incoming<T extends Table> {
  readonly name: string;
  readonly rows: readonly Row<T>[];
  /** Keys of the columns it has. */
  readonly columns: ReadonlySet<string>;
}

export interface ImportOptions {
  readonly parts: PathParts;
  readonly today: Day;
  /** Why public rows are changed; null when none was given. */
  readonly reason: string | null;
  readonly removeGone: boolean;
}

/** What would become of one file of the data folder. */
export interface FilePlan<T extends Table> {
  readonly path: string;
  /** Whether the file is there already. */
  readonly exists: boolean;
  /** Whether the file would stay as it is. */
  readonly unchanged: boolean;
  readonly merge: Merge<T>;
  /** The whole file as it would be written. */
  readonly text: string;
}

/** What an import would do. With an error among the problems nothing may be written. */
export interface ImportPlan<T extends Table> {
  readonly files: readonly FilePlan<T>[];
  readonly problems: readonly Problem[];
  /** Files of the record of amendments that would be written too: path → text. */
  readonly amendments: ReadonlyMap<string, string>;
}

/** Works out what files handed in do to a data folder. Pure: nothing is read or written here. */
export function planImport<T extends Table>(
  table: T,
  incoming: readonly Incoming<T>[],
  onFile: ReadonlyMap<string, string>,
  options: ImportOptions,
): ImportPlan<T> {
  const problems: Problem[] = [];
  const from = new Map<Row<T>, string>();
  for (const { name, rows } of incoming) for (const row of rows) from.set(row, name);
  const rows = together(table, incoming, problems);
  const columns = sharedColumns(incoming);
  const files: FilePlan<T>[] = [];
  const amendments: Row<typeof amendmentsTable>[] = [];
  for (const [path, group] of byFile(table, rows, options.parts)) {
    const text = onFile.get(path);
    const reading = readTable(table, path, text ?? writeTable(table, []));
    if (hasErrors(reading.problems)) {
      problems.push(...reading.problems);
      continue;
    }
    const merge = mergeRows(table, reading.rows, group, {
      columns,
      removeGone: options.removeGone,
    });
    problems.push(...refusals(table, path, merge, options, from));
    const after = writeTable(table, merge.rows);
    files.push({ path, exists: text !== undefined, unchanged: after === text, merge, text: after });
    if (options.reason !== null) {
      amendments.push(...amendmentsOf(table, path, merge, { ...options, reason: options.reason }));
    }
  }
  return { files, problems, amendments: withAmendments(amendments, onFile) };
}

/** Rows of all files handed in, each once; a row that two files tell differently is a fault. */
function together<T extends Table>(
  table: T,
  incoming: readonly Incoming<T>[],
  problems: Problem[],
): Row<T>[] {
  const all = new Map<string, { row: Row<T>; file: string }>();
  for (const { name: file, rows } of incoming) {
    for (const [name, row] of nameRows(table, rows)) {
      const other = all.get(name);
      if (!other) all.set(name, { row, file });
      else if (writeTable(table, [other.row]) !== writeTable(table, [row])) {
        problems.push({
          file,
          row: row.line,
          column: '',
          code: 'import/two-files',
          severity: 'error',
          message: `这一行在「${other.file}」第 ${other.row.line} 行也有，两处写得不一样。`,
          fix: '请核对，留下对的一行。',
        });
      }
    }
  }
  return [...all.values()].map(({ row }) => row);
}

/** Columns that every file has: a column that one of them lacks tells nothing about its rows. */
function sharedColumns<T extends Table>(incoming: readonly Incoming<T>[]): Set<string> {
  const [first, ...others] = incoming.map(({ columns }) => columns);
  return new Set([...(first ?? [])].filter((key) => others.every((columns) => columns.has(key))));
}

/** Why a merge may not be written: public rows change without a reason, or must not change at all. */
function refusals<T extends Table>(
  table: T,
  path: string,
  merge: Merge<T>,
  { today, reason, removeGone }: ImportOptions,
  from: ReadonlyMap<Row<T>, string>,
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (file: string, row: Row<T>, column: string, gone: boolean): void => {
    const words = table.filing?.corrects ? CORRECT_BY_NEW_ROW : gone ? TAKEN_OUT : CHANGED;
    if (reason !== null && words !== CORRECT_BY_NEW_ROW) return;
    problems.push({ file, row: row.line, column, severity: 'error', ...words });
  };
  for (const { before, after, cells } of merge.changed) {
    if (!isPublic(table, before, today)) continue;
    const [first] = takenBack(cells);
    if (!first) continue;
    refuse(from.get(after) ?? path, after, table.columns[first.key]?.header ?? '', false);
  }
  if (!removeGone) return problems;
  for (const row of merge.gone) if (isPublic(table, row, today)) refuse(path, row, '', true);
  return problems;
}

const CHANGED: FaultWords = {
  code: 'import/reason',
  message: '这一行已经公开，改了原来写的内容。',
  fix: '请写明原因再导入：加上 --reason "为什么改"。',
};
const TAKEN_OUT: FaultWords = {
  code: 'import/reason',
  message: '这一行已经公开，要从文件里去掉。',
  fix: '请写明原因再导入：加上 --reason "为什么去掉"。',
};
const CORRECT_BY_NEW_ROW: FaultWords = {
  code: 'import/public-notice',
  message: '已经发布的公示不能直接改，也不能去掉。',
  fix: '请保留原来这一行，另加一行更正公示，填「更正哪一条」和「更正原因」。',
};

/** Keys of the columns whose heads are among these. */
export function columnsHeaded(table: Table, heads: readonly string[]): Set<string> {
  const shown = new Set(heads);
  return new Set(
    Object.entries(table.columns).flatMap(([key, { header }]) => (shown.has(header) ? [key] : [])),
  );
}

/** Counts of a plan, for the last line and for machines. */
export function planCounts(
  plan: ImportPlan<Table>,
): Record<'added' | 'changed' | 'same' | 'gone', number> {
  const count = (part: 'added' | 'changed' | 'same' | 'gone'): number =>
    plan.files.reduce((sum, { merge }) => sum + merge[part].length, 0);
  return {
    added: count('added'),
    changed: count('changed'),
    same: count('same'),
    gone: count('gone'),
  };
}
