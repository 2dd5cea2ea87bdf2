import type { Column } from '../intake/column.ts';
import type { Table } from '../intake/define-table.ts';
import type { RowToWrite } from '../intake/write-table.ts';

/**
 * Rows of a table as a clerk would write them: the first line has headers of the definition, cells stand
 * between bars and are read by its columns; an empty cell is left out. Throws on what is none.
 */
export function rowsOf<T extends Table>(table: T, text: string): RowToWrite<T>[] {
  const [head = [], ...lines] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = head.map((header) => columnOf(table, header));
  return lines.map((cells) => {
    const read = cells.flatMap((cell, at) => {
      const [key = '', column] = columns[at] ?? [];
      if (cell === '' || !column) return [];
      const value = column.read(cell, () => null);
      if (value === null) throw new Error(`${table.id} ${key}: ${cell}`);
      return [[key, value] as const];
    });
    return Object.fromEntries(read) as RowToWrite<T>;
  });
}

function columnOf(table: Table, header: string): readonly [string, Column] {
  const found = Object.entries(table.columns).find(([, column]) => column.header === header);
  if (!found) throw new Error(`${table.id} has no ${header}`);
  return found;
}
