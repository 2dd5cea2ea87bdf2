import { parseCsv } from '../../csv.ts';
import { isCreditCode } from '../checksums.ts';
import { mightBePrivate } from '../quick-look.ts';
import { CREDIT_HEADER } from '../table-rules.ts';
import type { FileText } from './file-text.ts';

/** Cells of a downloaded table that need a second look, each with its line. */
export function csvTexts(source: string, explain = true): FileText[] {
  const texts: FileText[] = [];
  let codeColumns: readonly boolean[] | null = null;
  for (const { line, cells } of parseCsv(source)) {
    if (!codeColumns) codeColumns = cells.map((header) => CREDIT_HEADER.test(header));
    for (const [index, cell] of cells.entries()) {
      if (!mightBePrivate(cell, explain) || (codeColumns[index] && isCreditCode(cell.trim())))
        continue;
      texts.push({ place: '单元格', text: cell, kind: 'words', line });
    }
  }
  return texts;
}
