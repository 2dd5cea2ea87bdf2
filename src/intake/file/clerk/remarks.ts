import { headName } from '../../head-name.ts';
import { cellText } from '../file-cell.ts';
import { headOf } from '../match-heads.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/**
 * Gathers what a clerk tells of a row in columns of its own, such as 存放地点 and 使用状况, in the column of
 * remarks, each after its head. Of the other side's own name for the village nothing new is said.
 */
export function gatherRemarks(sheet: SheetAtHand): void {
  const { draft, table, headLine, problems } = sheet;
  const { remarks } = table;
  const column = table.columns[remarks?.into ?? ''];
  if (!remarks || !column) return;
  const found = [...draft.unknown]
    .sort((a, b) => a - b)
    .filter(
      (index) =>
        !draft.private.has(index) &&
        remarks.heads.test(headOf(draft.heads[index] ?? '').stem) &&
        draft.rows.some((row) => cellText(row, index) !== ''),
    );
  if (found.length === 0) return;
  const own = draft.rows.map((_, at) => draft.text(at, remarks.into));
  const texts = draft.rows.map((row, at) => {
    const told = found.flatMap((index) => {
      const text = cellText(row, index);
      return text === '' || isOfVillage(sheet, text)
        ? []
        : [`${headOf(draft.heads[index] ?? '').stem}：${text}`];
    });
    return [own[at] ?? '', ...told].filter((part) => part !== '').join('；');
  });
  const names = found.map((index) => `「${headName(draft.heads[index] ?? '', index)}」`).join('');
  for (const index of found) draft.unknown.delete(index);
  const place = draft.places.get(remarks.into);
  if (place === undefined) draft.add(remarks.into, column.header, (_, at) => texts[at] ?? '');
  else for (const [at, text] of texts.entries()) draft.set(at, place, { text });
  const message = `${names}并到「${column.header}」里。`;
  problems.add({
    row: headLine,
    column: column.header,
    severity: 'fixed',
    code: 'head/remarks',
    message,
  });
}

function isOfVillage({ clerk }: SheetAtHand, text: string): boolean {
  const name = clerk.village?.officialName.replace(/(?:村民|居民)?委员会$/, '');
  return name !== undefined && text.replace(/(?:村民|居民)?委员?会$/, '') === name;
}
