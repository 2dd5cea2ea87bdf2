import { bare } from '../../../domain/bare.ts';
import { cellText } from '../file-cell.ts';
import { headOf } from '../match-heads.ts';
import { inFigures, millionths } from './figures.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/**
 * What is left of a whole after its part, as clerks write it: beside both it must be the difference; beside
 * one of them it tells the other.
 */
export function settleRest(sheet: SheetAtHand): void {
  const { draft, table, headLine, problems } = sheet;
  const { rest } = table;
  if (!rest) return;
  const index = [...draft.unknown].find((at) =>
    rest.heads.test(headOf(draft.heads[at] ?? '').stem),
  );
  const [whole, part] = [draft.places.get(rest.whole), draft.places.get(rest.part)];
  if (index === undefined || (whole === undefined && part === undefined)) return;
  draft.unknown.delete(index);
  const figure = (at: number, column: number | undefined): bigint | null => {
    const row = draft.rows[at];
    return column === undefined || !row ? null : millionths(bare(cellText(row, column)));
  };
  const name = headOf(draft.heads[index] ?? '').stem;
  if (whole !== undefined && part !== undefined) {
    holdRest(sheet, name, (at) => [figure(at, whole), figure(at, part), figure(at, index)]);
    return;
  }
  const key = whole === undefined ? rest.whole : rest.part;
  const header = headedLike(table.columns[key]?.header ?? key, draft.heads[whole ?? part ?? 0]);
  draft.add(key, header, (_, at) => {
    const [known, left] = [figure(at, whole ?? part), figure(at, index)];
    if (known === null || left === null) return '';
    return inFigures(whole === undefined ? known + left : known - left);
  });
  const message = `没有「${header}」一列，按「${name}」算出来填上。`;
  problems.add({
    row: headLine,
    column: header,
    severity: 'fixed',
    code: 'rest/worked-out',
    message,
  });
}

function holdRest(
  { draft, headLine, problems }: SheetAtHand,
  name: string,
  figures: (at: number) => readonly (bigint | null)[],
): void {
  let differing = 0;
  draft.rows.forEach((row, at) => {
    const [whole, part, left] = figures(at);
    if (whole == null || part == null || left == null || whole - part === left) return;
    differing += 1;
    const message = `「${name}」写的是 ${inFigures(left)}，按前面两列算是 ${inFigures(whole - part)}。`;
    problems.add({
      row: row.line,
      column: name,
      code: 'rest/differs',
      message,
      fix: '请核对这三个数，改到一致。',
    });
  });
  if (differing > 0) return;
  const message = `「${name}」逐行核对过了，都对，不另收。`;
  problems.add({ row: headLine, column: name, severity: 'fixed', code: 'rest/agrees', message });
}

/** A header of ours in the unit of a head of the sheet. */
function headedLike(header: string, head = ''): string {
  const unit = /[(（][^()（）]*[)）]$/.exec(head.trim())?.[0] ?? '';
  return header.replace(/[(（].*$/, '') + unit;
}
