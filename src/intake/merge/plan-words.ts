import type { Table } from '../define-table.ts';
import { shownCell } from './amendments.ts';
import type { Merge, RowChange } from './merge-rows.ts';
import type { FilePlan, ImportPlan } from './plan-import.ts';
import { type AnyRow, rowName } from './row-text.ts';

/** Rows of one kind that are named before the rest is only counted. */
const NAMED = 20;

/** One change as it may be shown: names and what would be private are not. */
export interface ShownChange {
  readonly row: number;
  readonly name: string;
  readonly cells: readonly {
    readonly column: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** What an import would do, a line each: new, changed cell by cell, the same, gone. */
export function planReport<T extends Table>(table: T, plan: ImportPlan<T>): string {
  return plan.files.flatMap((file) => fileLines(table, file)).join('\n');
}

function fileLines<T extends Table>(table: T, { path, exists, merge }: FilePlan<T>): string[] {
  const { added, changed, same, gone } = merge;
  const counts = `新增 ${added.length} 行，改动 ${changed.length} 行，相同 ${same.length} 行，这次没有 ${gone.length} 行`;
  return [
    `${path}${exists ? '' : '（新文件）'}：${counts}。`,
    ...(exists ? named(table, '新增', added) : []),
    ...shownChanges(table, changed).flatMap(changeLines),
    ...named(table, '这次没有', gone),
  ];
}

function named(table: Table, word: string, rows: readonly AnyRow[]): string[] {
  const lines = rows.slice(0, NAMED).map((row) => `  ${word}：${rowName(table, row)}`);
  return rows.length > NAMED ? [...lines, `  ${word}：还有 ${rows.length - NAMED} 行`] : lines;
}

/** Changes with the columns as headed. */
export function shownChanges<T extends Table>(
  table: T,
  changed: Merge<T>['changed'],
): ShownChange[] {
  return changed.map(({ before, after, cells }: RowChange<T>) => ({
    row: after.line,
    name: rowName(table, before),
    cells: cells.map((cell) => {
      const column = table.columns[cell.key];
      return {
        column: column?.header ?? cell.key,
        before: shownCell(column, cell.before),
        after: shownCell(column, cell.after),
      };
    }),
  }));
}

function changeLines({ row, name, cells }: ShownChange): string[] {
  return cells.map(
    ({ column, before, after }) =>
      `  改动：第 ${row} 行（${name}）「${column}」${before || '（空）'} → ${after || '（空）'}`,
  );
}
