import type { Sheet } from '../file-cell.ts';
import { readSheetPart } from './sheet.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorkbook } from './workbook.ts';
import { broken, Zip } from './zip.ts';

/** Every sheet of an XLSX file, hidden ones too. Throws a `FileFault` when it cannot be read. */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const zip = new Zip(bytes);
  const workbook = readWorkbook(zip);
  const context = {
    strings: readStrings(zip.part(workbook.strings)),
    forms: readStyles(zip.part(workbook.styles)),
    from1904: workbook.from1904,
  };
  return workbook.sheets.map(({ name, hidden, part }) => {
    const sheet = zip.part(part);
    if (!sheet) throw broken();
    return readSheetPart(sheet, name, hidden, context);
  });
}
