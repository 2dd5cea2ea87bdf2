import { unitOfColumn } from '../../units.ts';
import { cellText } from '../file-cell.ts';
import { headOf } from '../match-heads.ts';
import { quantityOf } from '../tidy/quantity.ts';
import { unitsSaid } from '../unit.ts';
import type { SheetAtHand } from './sheet-at-hand.ts';

/**
 * Takes 面积（亩） for the quantity of a table that has its unit in a column of its own, and parts 12.5亩
 * into both.
 */
export function partQuantities({ draft, table, around }: SheetAtHand): void {
  const { counted } = table;
  const column = table.columns[counted?.quantity ?? ''];
  const unitColumn = table.columns[counted?.unit ?? ''];
  if (!counted || !column || !unitColumn || unitOfColumn(column) !== null) return;
  const names = new Set([column.header, ...column.aliases].map((name) => headOf(name).stem));
  const index =
    draft.places.get(counted.quantity) ??
    [...draft.unknown].find((at) => names.has(headOf(draft.heads[at] ?? '').stem));
  if (index === undefined) return;
  const head = headOf(draft.heads[index] ?? '');
  if (!draft.places.has(counted.quantity)) {
    draft.take(index, counted.quantity);
    draft.heads[index] = column.header;
  }
  const declared = around.flatMap((text) => unitsSaid(text).units);
  const ofSheet = head.stem.includes('面积')
    ? declared.find(({ dimension }) => dimension === 'area')
    : undefined;
  const units = draft.rows.map((row, at) => {
    const said = quantityOf(cellText(row, index).normalize('NFKC'), null);
    if (said?.unit) draft.set(at, index, { text: said.figure });
    return said === null ? '' : ((said.unit ?? head.unit ?? ofSheet)?.name ?? '');
  });
  if (draft.places.has(counted.unit) || units.every((unit) => unit === '')) return;
  draft.add(counted.unit, unitColumn.header, (_, at) => units[at] ?? '');
}
