import { bare } from '../../../../domain/bare.ts';
import type { Table } from '../../../define-table.ts';
import { cellText, type FileRow, filledCells } from '../../file-cell.ts';
import type { Head } from '../../find-head.ts';
import { aroundHead, EMPTY, withCells } from './rows.ts';

/**
 * Rows of a sheet that gives each word of a choice a column of its own, such as each step of a decision with
 * its day: one row a word instead. Null for a sheet that does not.
 */
export function spreadRows(
  rows: readonly FileRow[],
  head: Head,
  table: Table,
): readonly FileRow[] | null {
  const { spread } = table;
  if (!spread || head.depth !== 1 || head.match.places.has(spread.into)) return null;
  const [into, value] = [table.columns[spread.into], table.columns[spread.value]];
  const found = head.match.heads.flatMap((text, at) => {
    const key = Object.keys(spread.heads).find((one) => spread.heads[one]?.test(bare(text)));
    return key === undefined ? [] : [{ at, label: into?.choices?.[key] ?? key }];
  });
  if (!into || !value || found.length < 2) return null;
  const { above, head: heads, below } = aroundHead(rows, head);
  const width = Math.max(...heads.map(({ cells }) => cells.length));
  const cleared = found.map(({ at }) => [at, EMPTY] as const);
  const named = heads.map((row) =>
    withCells(
      row,
      new Map([...cleared, [width, { text: into.header }], [width + 1, { text: value.header }]]),
    ),
  );
  const parted = below.flatMap((row) => {
    const told = found.filter(({ at }) => cellText(row, at) !== '');
    if (told.length === 0 || isSignature(row)) return [row];
    return told.map(({ at, label }) =>
      withCells(
        row,
        new Map([...cleared, [width, { text: label }], [width + 1, row.cells[at] ?? EMPTY]]),
      ),
    );
  });
  return [...above, ...named, ...parted];
}

/** Who keeps and who watches the sheet, below it. */
function isSignature(row: FileRow): boolean {
  return filledCells(row).every((at) => /[:：]/.test(cellText(row, at)));
}
