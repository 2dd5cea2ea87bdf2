import type { Problem, Severity } from '../domain/problem.ts';
import type { Column } from './column.ts';
import { parseCsv, type RawRow } from './csv.ts';
import { normalHeader, type Row, type Table } from './define-table.ts';
import { guardCell } from './guard.ts';

/** Lists that columns may refer to: list name → the values on it. */
export type Lists = Readonly<Record<string, ReadonlySet<string>>>;

/** What reading a table gives: every row that could be read, and every fault found on the way. */
export interface TableReading<T extends Table> {
  readonly rows: readonly Row<T>[];
  readonly problems: readonly Problem[];
  /** Rows of the file that were refused; rows read + rows refused = rows in the file. */
  readonly refused: number;
  /** Values of the unique columns in refused rows: what names them is not at fault as well. */
  readonly refusedKeys: ReadonlySet<string>;
}

/** Reads canonical CSV text as a table. Nothing is skipped silently: each refused row has a problem. */
export function readTable<T extends Table>(
  table: T,
  file: string,
  text: string,
  lists: Lists = {},
): TableReading<T> {
  const [head, ...body] = parseCsv(text);
  const problems: Problem[] = [];
  if (!head) {
    problems.push(
      fileProblem(file, 'file/empty', '这个文件是空的。', '请填好表再交，或删除这个文件。'),
    );
    return { rows: [], problems, refused: 0, refusedKeys: new Set() };
  }
  const reader = tableReader(table, file, head, lists, problems);
  if (!reader) return { rows: [], problems, refused: body.length, refusedKeys: new Set() };
  const rows: Row<T>[] = [];
  const refusedKeys = new Set<string>();
  for (const raw of body) {
    const row = reader(raw);
    if (row) rows.push(row);
    else
      for (const index of keyColumns(table, head)) refusedKeys.add(raw.cells[index]?.trim() ?? '');
  }
  return { rows, problems, refused: body.length - rows.length, refusedKeys };
}

/** Positions of the unique columns in this file. */
function keyColumns(table: Table, head: RawRow): number[] {
  const headers = head.cells.map(normalHeader);
  return Object.values(table.columns)
    .filter((column) => column.unique)
    .map((column) => headers.indexOf(normalHeader(column.header)))
    .filter((index) => index !== -1);
}

/** Reads one row; null after adding the problems that say why. */
export type RowReader<T extends Table> = (raw: RawRow) => Row<T> | null;

/**
 * Makes a row reader for a file with this header row, so that a ledger of any length can be streamed.
 * Null when a required column is missing (a problem names each).
 */
export function tableReader<T extends Table>(
  table: T,
  file: string,
  head: RawRow,
  lists: Lists,
  problems: Problem[],
): RowReader<T> | null {
  const slots = placeColumns(table, file, head, problems);
  if (!slots) return null;
  const width = head.cells.length;
  const seen = new Map<string, Map<unknown, number>>();
  let current: { line: number; column: string; failed: boolean } = {
    line: 0,
    column: '',
    failed: false,
  };
  const report = (severity: Severity, code: string, message: string, fix: string): void => {
    if (severity === 'error') current.failed = true;
    problems.push({
      file,
      row: current.line,
      column: current.column,
      code,
      severity,
      message,
      fix,
    });
  };
  return (raw) => {
    current = { line: raw.line, column: '', failed: false };
    if (raw.cells.length > width && raw.cells.slice(width).some((cell) => cell.trim() !== '')) {
      report(
        'error',
        'row/too-many-cells',
        `这一行有 ${raw.cells.length} 格，表头只有 ${width} 格。`,
        '格子里可能有没加引号的逗号或换行，请去掉。',
      );
    }
    const row: Record<string, unknown> = { line: raw.line };
    for (const slot of slots) {
      current.column = slot.column.header;
      row[slot.key] = readCell(
        slot,
        raw.cells[slot.index]?.trim() ?? '',
        lists,
        seen,
        raw.line,
        report,
      );
    }
    return current.failed ? null : (row as Row<T>);
  };
}

interface Slot {
  readonly key: string;
  readonly column: Column;
  /** Position in the file, or -1 for an optional column the file lacks. */
  readonly index: number;
}

function readCell(
  { key, column }: Slot,
  cell: string,
  lists: Lists,
  seen: Map<string, Map<unknown, number>>,
  line: number,
  report: (severity: Severity, code: string, message: string, fix: string) => void,
): unknown {
  if (cell === '') {
    if (column.required) {
      report('error', 'cell/empty', '这一格不能空。', `${column.hint}例如「${column.example}」。`);
    }
    return null;
  }
  const value = column.read(cell, report);
  if (value === null) return null;
  guardCell(column, cell, report);
  if (column.refersTo !== null) checkListed(column.refersTo, String(value), lists, report);
  if (column.unique) checkUnique(key, value, seen, line, report);
  return value;
}

function checkListed(
  listName: string,
  value: string,
  lists: Lists,
  report: (severity: Severity, code: string, message: string, fix: string) => void,
): void {
  const list = lists[listName];
  if (!list || list.has(value)) return;
  report(
    'error',
    'cell/not-listed',
    `名单里没有「${value}」。`,
    `请从名单里选：${[...list].slice(0, 12).join('、')}${list.size > 12 ? '…' : ''}。`,
  );
}

function checkUnique(
  key: string,
  value: unknown,
  seen: Map<string, Map<unknown, number>>,
  line: number,
  report: (severity: Severity, code: string, message: string, fix: string) => void,
): void {
  let values = seen.get(key);
  if (!values) {
    values = new Map();
    seen.set(key, values);
  }
  const before = values.get(value);
  if (before !== undefined) {
    report(
      'error',
      'cell/duplicate',
      `「${String(value)}」与第 ${before} 行重复。`,
      '请改成不重复的编号。',
    );
  } else {
    values.set(value, line);
  }
}

function placeColumns(
  table: Table,
  file: string,
  head: RawRow,
  problems: Problem[],
): Slot[] | null {
  const positions = new Map<string, number>();
  head.cells.forEach((cell, index) => {
    const normal = normalHeader(cell);
    if (normal !== '' && !positions.has(normal)) positions.set(normal, index);
  });
  const slots: Slot[] = [];
  let complete = true;
  for (const [key, column] of Object.entries(table.columns)) {
    const names = [column.header, ...column.aliases].map(normalHeader);
    const index = names.map((name) => positions.get(name)).find((at) => at !== undefined) ?? -1;
    for (const name of names) positions.delete(name);
    slots.push({ key, column, index });
    if (index === -1 && column.required) {
      complete = false;
      problems.push({
        ...fileProblem(
          file,
          'head/missing',
          `找不到「${column.header}」这一列。`,
          '请用模板填写，不要改表头。',
        ),
        row: head.line,
        column: column.header,
      });
    }
  }
  for (const [, index] of positions) {
    const header = head.cells[index]?.trim() ?? '';
    problems.push({
      ...fileProblem(
        file,
        'head/unknown',
        `「${header}」不是「${table.title}」的列。`,
        '请改成模板里的列名，或删除这一列。',
      ),
      row: head.line,
      column: header,
    });
  }
  return complete ? slots : null;
}

function fileProblem(file: string, code: string, message: string, fix: string): Problem {
  return { file, row: 0, column: '', code, severity: 'error', message, fix };
}
