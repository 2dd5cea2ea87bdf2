/** Most rows that are given as a workbook too: its making takes a third of a second a thousand rows. */
const MOST_XLSX_ROWS = 20_000;

/** What the files of a table end in. */
export type FileKind = 'csv' | 'xlsx' | 'json';

/** What a reader calls each kind. */
export const KIND_LABELS: Readonly<Record<FileKind, string>> = {
  csv: 'CSV',
  xlsx: 'Excel',
  json: 'JSON',
};

/** Whether a table of so many rows is given as a workbook too. */
export function hasWorkbook(rows: number): boolean {
  return rows <= MOST_XLSX_ROWS;
}

/** Kinds of file in which a table of so many rows is offered, in the order to show. */
export function fileKinds(rows: number): FileKind[] {
  return hasWorkbook(rows) ? ['csv', 'xlsx', 'json'] : ['csv', 'json'];
}

/** Why there is no workbook of so many rows; null where there is one. */
export function noWorkbook(rows: number): string | null {
  if (hasWorkbook(rows)) return null;
  return `多于 ${MOST_XLSX_ROWS} 行，不另出 Excel；CSV 用 Excel 打开就行。`;
}
