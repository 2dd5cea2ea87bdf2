import { type FaultWords, type Problem, problemOf } from '../domain/problem.ts';
import type { Column } from './column.ts';
import type { RawRow } from './csv-rows.ts';
import { normalHeader, type Table } from './define-table.ts';
import { headName } from './head-name.ts';

/** Where a column of a table lies in one file. */
export interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  /** Position in the file, or -1 for an optional column the file lacks. */
  readonly index: number;
}

/** More than any table has; a wider head is a sheet gone wrong. */
export const MAX_COLUMNS = 400;

/** What is said of a head of so many cells. */
export function tooWide(cells: number): FaultWords {
  return {
    code: 'head/too-wide',
    message: `表头有 ${cells} 格，最多 ${MAX_COLUMNS} 格。`,
    fix: '请核对是不是多了空列，或整张表贴到了一行里。',
  };
}

type TakesFault = (fault: FaultWords & { readonly column?: string }) => void;

/**
 * Finds the columns of a table in the head of a file, by header or alias. Null when a required one is
 * missing or two heads name the same; a problem names each, and each head that belongs to no column.
 */
export function placeColumns(
  table: Table,
  file: string,
  head: RawRow,
  report: (problem: Problem) => void,
): PlacedColumn[] | null {
  const fault: TakesFault = (found) => report(problemOf({ ...found, file, row: head.line }));
  if (head.cells.length > MAX_COLUMNS) {
    fault(tooWide(head.cells.length));
    return null;
  }
  const heads = head.cells.map(normalHeader);
  const taken = new Set<number>();
  let complete = true;
  const placed = Object.entries(table.columns).map(([key, column]): PlacedColumn => {
    const names = new Set([column.header, ...column.aliases].map(normalHeader));
    const found = heads.flatMap((name, at) => (names.has(name) ? [at] : []));
    for (const at of found) taken.add(at);
    if (found.length > 1 || (found.length === 0 && column.required)) complete = false;
    reportPlace(column, found, fault);
    return { key, column, index: found[0] ?? -1 };
  });
  heads.forEach((name, at) => {
    if (name === '' || taken.has(at)) return;
    const shown = headName(head.cells[at] ?? '', at);
    const message = `「${shown}」不是「${table.title}」的列。`;
    const fix = '请改成模板里的列名，或删除这一列。';
    fault({ column: shown, code: 'head/unknown', message, fix });
  });
  return complete ? placed : null;
}

function reportPlace(
  { header, required }: Column,
  found: readonly number[],
  fault: TakesFault,
): void {
  if (found.length > 1) {
    const places = found.map((at) => at + 1).join('、');
    const message = `第 ${places} 列的表头都是「${header}」，不知道用哪一列。`;
    const fix = '请删掉多出来的一列，或改成不同的列名。';
    fault({ column: header, code: 'head/repeated', message, fix });
  } else if (found.length === 0 && required) {
    const message = `找不到「${header}」这一列。`;
    fault({ column: header, code: 'head/missing', message, fix: '请用模板填写，不要改表头。' });
  }
}
