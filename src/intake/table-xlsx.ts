import type { CellObject } from 'write-excel-file/universal';
import { isDay } from '../domain/day.ts';
import type { Column } from './column.ts';
import { safeCell } from './csv.ts';
import type { Table } from './define-table.ts';
import { FORMATS, typeOf, widthOf, workbook } from './workbook.ts';

/**
 * Rows of a table as a workbook with one sheet: the columns and the words of its CSV, with numbers
 * and days as such. What a spreadsheet would run is marked as it is in the CSV.
 */
export function tableXlsx(
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = Object.entries(table.columns);
  const head = columns.map(([, { header }]) => ({ value: header, fontWeight: 'bold' as const }));
  const data = [
    head,
    ...rows.map((row) => columns.map(([key, column]) => cellOf(column, row[key]))),
  ];
  const widths = columns.map(([, column]) => ({ width: widthOf(column) }));
  return workbook([{ data, sheet: table.title.slice(0, 31), columns: widths, stickyRowsCount: 1 }]);
}

/** A spreadsheet keeps no more digits of a number, and would change the others. */
const DIGITS = 15;

function cellOf(column: Column, value: unknown): CellObject | null {
  const text = value === null || value === undefined ? '' : column.write(value);
  if (text === '') return null;
  const type = typeOf(column.kind);
  const format = FORMATS[column.kind];
  if (type === Date && isDay(text)) {
    return { value: new Date(`${text}T00:00:00Z`), type: Date, format };
  }
  if (
    type === Number &&
    text.replace(/\D/g, '').length <= DIGITS &&
    Number.isFinite(Number(text))
  ) {
    return { value: Number(text), type: Number, format };
  }
  return { value: safeCell(text), type: String, format: '@' };
}
