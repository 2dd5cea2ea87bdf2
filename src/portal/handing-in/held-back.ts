import type { Row } from '../../intake/define-table.ts';
import { readTable } from '../../intake/read-table.ts';
import { heldBackTable } from '../../intake/tables/held-back.ts';
import { writeTable } from '../../intake/write-table.ts';
import type { DataFiles } from '../reading.ts';

type HeldBack = Row<typeof heldBackTable>;
type Named = Pick<HeldBack, 'village' | 'table'>;

/** The file of tables held back, with some more and without those that are mended; null when it stays. */
export function heldBack(
  files: DataFiles,
  more: readonly Omit<HeldBack, 'line'>[],
  mended: readonly Named[],
): string | null {
  const text = files.get(heldBackTable.path);
  const rows = new Map(
    readTable(heldBackTable, heldBackTable.path, text ?? writeTable(heldBackTable, [])).rows.map(
      (row) => [nameOf(row), row] as const,
    ),
  );
  for (const row of more) if (!rows.has(nameOf(row))) rows.set(nameOf(row), { ...row, line: 0 });
  for (const row of mended) rows.delete(nameOf(row));
  const sorted = [...rows.values()].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const after = writeTable(heldBackTable, sorted);
  return after === (text ?? writeTable(heldBackTable, [])) ? null : after;
}

const nameOf = ({ village, table }: Named): string => `${village}\n${table}`;
