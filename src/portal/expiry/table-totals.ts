import { isMasked } from '../../domain/mask.ts';
import { fenToText, parseFen } from '../../domain/money.ts';
import { NO_GROUP, poolSmall, SMALLEST_GROUP, WHOLE } from '../../domain/small-group.ts';
import { readScaled, scaledToText } from '../../intake/column.ts';
import { NAME_HEADER } from '../../intake/guard/table-rules.ts';
import type { FreeColumn, FreeTable } from '../notices/notice-tables.ts';

const GROUP_HEADER = /^(?:组|组别|村民小组|小组|网格)$/;
const HOUSEHOLD_HEADER = /户主|农户|户号/;
/** Figures that mean nothing when added up. */
const NO_SUM = /序号|编号|号码|年龄|年份|年度|单价|标准|比例|%|率$|排名|名次|等级/;
/** Decimals that sums of free figures keep. */
const PLACES = 4;
const FEW_WORDS = `少于 ${SMALLEST_GROUP}`;

/** Whether a table names residents, in a column for it or in any cell. */
export function namesPeople(table: FreeTable): boolean {
  return (
    table.columns.some(({ header }) => NAME_HEADER.test(header) || HOUSEHOLD_HEADER.test(header)) ||
    table.rows.some((row) => row.some((cell) => cell.includes('*') && isMasked(cell)))
  );
}

/**
 * The table with a line a group in place of a line a person: how many, and the exact sum of each column
 * of money or figures. Groups of fewer than five stand together; what a table of fewer than five comes to
 * is public money and is told, but not how many shared it. A table that names nobody stays as it is.
 */
export function totalsOf(table: FreeTable): FreeTable {
  if (!namesPeople(table)) return table;
  const group = table.columns.findIndex(({ header }) => GROUP_HEADER.test(header));
  const summed = table.columns.flatMap((column, index) => (canBeSummed(column) ? [index] : []));
  const households = table.columns.some(({ header }) => HOUSEHOLD_HEADER.test(header));
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of table.rows) {
    const key = group === -1 ? WHOLE : row[group] || NO_GROUP;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = poolSmall(groups, (own) => own.length);
  const few = table.rows.length < SMALLEST_GROUP;
  const columns: FreeColumn[] = [
    { header: group === -1 ? '范围' : (table.columns[group]?.header ?? '组'), kind: 'text' },
    { header: households ? '户数' : '人数', kind: few ? 'text' : 'number' },
    ...summed.flatMap((index) => table.columns[index] ?? []),
  ];
  const rows = [...lines].map(([key, own]) => [
    key,
    few ? FEW_WORDS : String(own.length),
    ...summed.map((index) =>
      sumText(
        own.map((row) => row[index] ?? ''),
        table.columns[index]?.kind,
      ),
    ),
  ]);
  return { file: table.file, columns, rows };
}

function canBeSummed({ header, kind }: FreeColumn): boolean {
  return kind === 'money' || (kind === 'number' && !NO_SUM.test(header));
}

/** Exact sum of cells as canonical text; the intake has made sure that they are amounts or figures. */
function sumText(cells: readonly string[], kind: FreeColumn['kind'] | undefined): string {
  if (kind === 'money') {
    return fenToText(
      cells.reduce((sum, cell) => {
        const reading = parseFen(cell);
        return sum + (reading.ok ? reading.fen : 0);
      }, 0),
    );
  }
  return scaledToText(
    cells.reduce((sum, cell) => sum + (readScaled(cell, PLACES) ?? 0), 0),
    PLACES,
  );
}
