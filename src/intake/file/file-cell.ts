/**
 * What a spreadsheet knows of a cell beyond its text: `merged` is covered by a merged cell beside or
 * above it, `no-value` a formula nobody has worked out, `error` a cell such as #REF!, `date` a real
 * date (the text is then `YYYY-MM-DD`), `percent` a number shown as a percentage, `unseen` a number
 * that its format does not show.
 */
export type CellMark =
  | 'merged'
  | 'formula'
  | 'no-value'
  | 'error'
  | 'date'
  | 'number'
  | 'percent'
  | 'unseen';

/** One cell as the file holds it, untouched. */
export interface FileCell {
  readonly text: string;
  readonly mark?: CellMark;
  /** Of a cell that a merged one covers from above: that one. */
  readonly above?: FileCell;
  /** Of a date: what the sheet shows of it. */
  readonly shown?: string;
  /** Of a number that is shown rounded: what the sheet holds. */
  readonly stored?: string;
}

/** One row as the file holds it; `line` is the number a clerk sees beside it. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly FileCell[];
  /** A quotation mark opened or closed where it cannot be, so the cells may be cut wrongly. */
  readonly quoteFault?: true;
}

/** One sheet of a workbook, or the whole of a text file (then nameless). Blank rows are left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly FileRow[];
  /** Lines of rows that are hidden or filtered away; they are read like the others. */
  readonly hiddenLines: readonly number[];
  /** Positions of hidden columns. */
  readonly hiddenColumns: readonly number[];
}

/** The visible text of a cell position that may not exist. */
export function cellText(row: FileRow, index: number): string {
  return row.cells[index]?.text.trim() ?? '';
}

/** Positions of the cells that hold anything. */
export function filledCells(row: FileRow): number[] {
  const filled: number[] = [];
  row.cells.forEach((cell, index) => {
    if (cell.text.trim() !== '') filled.push(index);
  });
  return filled;
}
