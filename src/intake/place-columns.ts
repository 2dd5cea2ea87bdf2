import type { Problem } from '../domain/problem.ts';
import { type Column, quote } from './column.ts';
import type { RawRow } from './csv-splitter.ts';
import { normalHeader, type Table } from './define-table.ts';

/** Where a column of a table lies in one file. */
export interface PlacedColumn {
  readonly key: string;
  readonly column: Column;
  /** Position in the file, or -1 for an optional column the file lacks. */
  readonly index: number;
}

/**
 * Finds the columns of a table in the head of a file, by header or alias. Null when a required one is
 * missing; a problem names each, and each header that belongs to no column.
 */
export function placeColumns(
  table: Table,
  file: string,
  head: RawRow,
  report: (problem: Problem) => void,
): PlacedColumn[] | null {
  const positions = new Map<string, number>();
  head.cells.forEach((cell, index) => {
    const normal = normalHeader(cell);
    if (normal !== '' && !positions.has(normal)) positions.set(normal, index);
  });
  const fault = (column: string, code: string, message: string, fix: string): void =>
    report({ file, row: head.line, column, code, severity: 'error', message, fix });
  const placed: PlacedColumn[] = [];
  let complete = true;
  for (const [key, column] of Object.entries(table.columns)) {
    const names = [column.header, ...column.aliases].map(normalHeader);
    const index = names.map((name) => positions.get(name)).find((at) => at !== undefined) ?? -1;
    for (const name of names) positions.delete(name);
    placed.push({ key, column, index });
    if (index === -1 && column.required) {
      complete = false;
      fault(
        column.header,
        'head/missing',
        `找不到「${column.header}」这一列。`,
        '请用模板填写，不要改表头。',
      );
    }
  }
  for (const [, index] of positions) {
    const header = head.cells[index]?.trim() ?? '';
    fault(
      quote(header),
      'head/unknown',
      `「${quote(header)}」不是「${table.title}」的列。`,
      '请改成模板里的列名，或删除这一列。',
    );
  }
  return complete ? placed : null;
}
