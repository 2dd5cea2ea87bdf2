import { unzipSync, zipSync } from 'fflate';
import writeExcelFile, { type Feature, type Sheet } from 'write-excel-file/universal';
import type { Column, ColumnKind } from './column.ts';

/** ZIP files carry a time; ours is always the same, so that the same table gives the same bytes. */
const ZIP_TIME = new Date(2022, 0, 1);

/** Text for all that a spreadsheet would turn into a number or a date by itself. */
export const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  code: '@',
  choice: '@',
  list: '@',
  month: '@',
  boolean: '@',
  integer: '0',
  decimal: 'General',
  money: '0.00',
  day: 'yyyy-mm-dd',
};

/** What a cell of a kind holds in a workbook. */
export function typeOf(kind: ColumnKind): StringConstructor | DateConstructor | NumberConstructor {
  if (FORMATS[kind] === '@') return String;
  return kind === 'day' ? Date : Number;
}

/** Width of a column in characters. */
export function widthOf(column: Column): number {
  const wide = column.kind === 'text' || column.kind === 'list';
  return Math.min(32, Math.max(wide ? 18 : 12, column.header.length * 2.4));
}

/** Bytes of a workbook; the same sheets give the same bytes. */
export async function workbook(
  sheets: Sheet<Blob>[],
  features: Feature<Blob>[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const look = { fontFamily: '宋体', fontSize: 12, features };
  const blob = await writeExcelFile(sheets, look).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return zipSync(parts, { mtime: ZIP_TIME });
}
