import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of ours with its head and the lines that are kept, closed up; a line for each entry. */
export function withoutRows(
  workbook: Uint8Array,
  kept: readonly boolean[],
): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(workbook);
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  let last = 0;
  const rest = sheet.replace(/<row r="(\d+)".*?<\/row>/gs, (row, number: string) => {
    if (number !== '1' && !kept[Number(number) - 2]) return '';
    last += 1;
    return row.replace(/( r="[A-Z]*)\d+"/g, `$1${last}"`);
  });
  return zipSync({ ...parts, [SHEET]: strToU8(rest) });
}
