import type { Table } from '../../../define-table.ts';
import { cellText, type FileRow, filledCells } from '../../file-cell.ts';
import type { Head } from '../../find-head.ts';
import { aroundHead, bareText, withCells } from './rows.ts';

/** A line of its own that says of which group the rows below it are. */
const GROUP = /^第?[一二三四五六七八九十\d]{1,3}(?:村民)?(?:小?组|队)[:]?$/;

/** Puts the group that stands over its rows beside each of them. Null where no such line is. */
export function groupsBeside(
  rows: readonly FileRow[],
  head: Head,
  table: Table,
): readonly FileRow[] | null {
  const column = table.columns.group;
  if (!column || head.match.places.has('group')) return null;
  const { above, head: heads, below } = aroundHead(rows, head);
  if (!below.some(isGroup)) return null;
  const [row, ...others] = heads as [FileRow, ...FileRow[]];
  const index = row.cells.length;
  let group = '';
  const filled = below.flatMap((one) => {
    if (isGroup(one)) {
      group = cellText(one, filledCells(one)[0] ?? 0).replace(/[:：]$/, '');
      return [];
    }
    const isRow = filledCells(one).length > 1 && one.cells.length <= index;
    return [isRow && group !== '' ? withCells(one, new Map([[index, { text: group }]])) : one];
  });
  return [
    ...above,
    withCells(row, new Map([[index, { text: column.header }]])),
    ...others,
    ...filled,
  ];
}

/** Whether a line only says of which group the rows below it are. */
export function isGroup(row: FileRow): boolean {
  const filled = filledCells(row);
  return filled.length === 1 && GROUP.test(bareText(row, filled[0] ?? 0));
}
