import type { Day } from '../../domain/day.ts';
import type { Column } from '../column.ts';
import type { Row, Table } from '../define-table.ts';
import { publicSince } from '../publication.ts';
import { readTable } from '../read-table.ts';
import { amendmentsTable } from '../tables/amendments.ts';
import { writeTable } from '../write-table.ts';
import { byFile } from './filing-path.ts';
import { type CellChange, type Merge, mergeRows } from './merge-rows.ts';
import { type AnyRow, rowName } from './row-text.ts';

/** Stands for a name in what is shown or recorded of a change. */
export const NAME_HIDDEN = '（姓名，不写出）';

/** A cell's text as it may be shown beside its change. */
export function shownCell(column: Column | undefined, text: string): string {
  return column?.privacy === 'resident-name' && text !== '' ? NAME_HIDDEN : text;
}

/** Whether readers could already see a row on file. */
export function isPublic(table: Table, row: AnyRow, today: Day): boolean {
  const since = publicSince(table, row);
  return since === null || since <= today;
}

/** Stands for all cells of a row that was taken out. */
export const WHOLE_ROW = '（整行）';

/** Cells that take something back. Filling in what was blank goes on with a row and needs no reason. */
export function takenBack(cells: readonly CellChange[]): CellChange[] {
  return cells.filter(({ before }) => before !== '');
}

/** What goes on record of a merge: each public cell that was changed, each public row taken out. */
export function amendmentsOf<T extends Table>(
  table: T,
  file: string,
  merge: Merge<T>,
  how: { readonly today: Day; readonly reason: string; readonly removeGone: boolean },
): Row<typeof amendmentsTable>[] {
  const { today, reason, removeGone } = how;
  const base = { date: today, table: table.title, inFile: file, reason, line: 0 };
  const changed = merge.changed
    .filter(({ before }) => isPublic(table, before, today))
    .flatMap(({ before, cells }) =>
      takenBack(cells).map((cell) => {
        const column = table.columns[cell.key];
        return {
          ...base,
          row: rowName(table, before),
          column: column?.header ?? cell.key,
          before: shownCell(column, cell.before),
          after: shownCell(column, cell.after) || null,
        };
      }),
    );
  const gone = removeGone ? merge.gone : [];
  const removed = gone
    .filter((row) => isPublic(table, row, today))
    .map((row) => ({
      ...base,
      row: rowName(table, row),
      column: null,
      before: WHOLE_ROW,
      after: null,
    }));
  return [...changed, ...removed];
}

/** The record of amendments with the new ones, file by file. */
export function withAmendments(
  amendments: readonly Row<typeof amendmentsTable>[],
  onFile: ReadonlyMap<string, string>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [path, rows] of byFile(amendmentsTable, amendments, {})) {
    const known = readTable(amendmentsTable, path, onFile.get(path) ?? '').rows;
    const columns = new Set(Object.keys(amendmentsTable.columns));
    const { rows: all } = mergeRows(amendmentsTable, known, rows, { columns, removeGone: false });
    files.set(path, writeTable(amendmentsTable, all));
  }
  return files;
}
