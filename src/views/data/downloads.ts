import type { Column } from '../../intake/column.ts';
import { excelCsv, writeCsv } from '../../intake/csv.ts';
import type { Table } from '../../intake/define-table.ts';
import { tablesLeftOut } from '../../intake/section-tables.ts';
import { boardKindsTable } from '../../intake/tables/board-kinds.ts';
import { correctionsTable } from '../../intake/tables/corrections.ts';
import { divisionsTable } from '../../intake/tables/divisions.ts';
import { entitiesTable } from '../../intake/tables/entities.ts';
import { factsTable } from '../../intake/tables/facts.ts';
import { holidaysTable } from '../../intake/tables/holidays.ts';
import { indicatorsTable } from '../../intake/tables/indicators.ts';
import { policiesTable } from '../../intake/tables/policies.ts';
import { proceduresTable } from '../../intake/tables/procedures.ts';
import { rulesTable } from '../../intake/tables/rules.ts';
import { sourcesTable } from '../../intake/tables/sources.ts';
import { timelineTable } from '../../intake/tables/timeline.ts';
import { townsTable } from '../../intake/tables/towns.ts';
import { villagesTable } from '../../intake/tables/villages.ts';
import type { Portal } from '../../portal/portal.ts';
import { ledgers } from './ledgers.ts';
import { withPlaceColumns } from './place-columns.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** A table offered for download, with the rows the site itself shows. */
export interface Download {
  readonly table: Table;
  readonly rows: readonly AnyRow[];
}

/** Every table: registers and the fact base, then the ledgers, in the order of the data page. */
export function downloads(portal: Portal): Download[] {
  const { knowledge } = portal;
  const offered: readonly (readonly [Table, readonly object[]])[] = [
    [withPlaceColumns(townsTable), portal.towns],
    [
      withPlaceColumns(villagesTable),
      portal.villages.map((village) => ({ ...village, town: village.town.id })),
    ],
    [divisionsTable, knowledge.divisions],
    [sourcesTable, knowledge.sources],
    [entitiesTable, knowledge.entities],
    [factsTable, knowledge.facts],
    [correctionsTable, knowledge.corrections],
    [timelineTable, knowledge.timeline],
    [indicatorsTable, knowledge.indicators],
    [policiesTable, knowledge.policies],
    [rulesTable, knowledge.rules],
    [proceduresTable, knowledge.procedures],
    ...(portal.config.sections.censureBoard ? [[boardKindsTable, portal.boardKinds] as const] : []),
    [holidaysTable, portal.holidays.periods],
    ...ledgers(portal),
  ];
  const leftOut = tablesLeftOut(portal.config.sections);
  return offered
    .filter(([{ id }]) => !leftOut.has(id))
    .map(([table, rows]) => ({ table, rows: rows as readonly AnyRow[] }));
}

/** The table as CSV for a spreadsheet: what the site was built from, written by the same definitions. */
export function downloadCsv({ table, rows }: Download): string {
  const columns = Object.entries(table.columns);
  const text = writeCsv(
    columns.map(([, column]) => column.header),
    rows.map((row) => columns.map(([key, column]) => cellText(column, row[key]))),
  );
  return excelCsv(text);
}

/** The table as JSON: English keys, text as in the CSV, numbers as numbers, empty cells as null. */
export function downloadJson({ table, rows }: Download): string {
  const columns = Object.entries(table.columns);
  const records = rows.map((row) =>
    Object.fromEntries(columns.map(([key, column]) => [key, jsonValue(column, row[key])])),
  );
  return `${JSON.stringify(records, null, 1)}\n`;
}

function cellText(column: Column, value: unknown): string {
  return value === null || value === undefined ? '' : column.write(value);
}

const NUMERIC = new Set(['integer', 'decimal', 'money']);

function jsonValue(column: Column, value: unknown): unknown {
  const text = cellText(column, value);
  if (column.kind === 'list') return value ?? [];
  if (text === '') return null;
  return NUMERIC.has(column.kind) ? Number(text) : text;
}
