import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

const SHEET = 'xl/worksheets/sheet{id}.xml';
const ROWS = /(?<=<sheetData>).*(?=<\/sheetData>)/s;

/**
 * Bytes of a workbook; the same sheets give the same bytes. The library packs what it wrote with the time
 * of the clock, so that all of it is unpacked again: the rows, nearly all of it, are held back meanwhile.
 */
export async function workbook(
  sheets: Sheet<Blob>[],
  features: Feature<Blob>[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = new Map<string, string>();
  const holding: Feature<Blob> = {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _, { sheetId }) =>
            xml.replace(ROWS, (all) => {
              rows.set(SHEET.replace('{id}', String(sheetId)), all);
              return '';
            }),
        },
      },
    },
  };
  const look = { fontFamily: '宋体', fontSize: 12, features: [...features, holding] };
  const blob = await writeExcelFile(sheets, look).toBlob();
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  for (const [path, all] of rows)
    parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(ROWS, () => all));
  return zipSync(parts, { mtime: ZIP_TIME });
}
