import type { Day } from '../../domain/day.ts';
import type { Column } from '../column.ts';
import type { Row, Table } from '../define-table.ts';
import { publicSince } from '../publication.ts';
import type { amendmentsTable } from '../tables/amendments.ts';
import type { CellChange, Merge } from './merge-rows.ts';
import { type AnyRow, rowName } from './row-text.ts';

/** Stands for a name in what is shown or recorded of a change. */
const NAME_HIDDEN = '（姓名，不写出）';

/** A cell's text as it may be shown beside its change. */
export function shownCell(column: Column | undefined, text: string): string {
  return column?.privacy === 'resident-name' && text !== '' ? NAME_HIDDEN : text;
}

/** Whether readers could already see a row on file. */
export function isPublic(table: Table, row: AnyRow, today: Day): boolean {
  const since = publicSince(table, row);
  return since === null || since <= today;
}

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
      before: '（整行）',
      after: null,
    }));
  return [...changed, ...removed];
}
