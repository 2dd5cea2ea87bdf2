import { csvCell, excelCsv } from '../csv.ts';
import type { Table } from '../define-table.ts';
import { exampleRow, hintRow } from './template-rows.ts';

/**
 * Template of a table as CSV for Excel on a Chinese Windows, with lines that end in CRLF; head, hints,
 * example. What is filled in below is what is read.
 */
export function templateCsv(table: Table): string {
  const head = Object.values(table.columns).map(({ header }) => header);
  const lines = [head, hintRow(table), exampleRow(table)].map((row) => row.map(csvCell).join(','));
  return excelCsv(`${lines.join('\r\n')}\r\n`);
}
