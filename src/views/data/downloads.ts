import { oncePer } from '../../domain/once-per.ts';
import type { Column } from '../../intake/column.ts';
import { excelCsv, writeCsv } from '../../intake/csv.ts';
import type { Table } from '../../intake/define-table.ts';
import { toldColumns } from '../../intake/forgetting.ts';
import { tablesLeftOut } from '../../intake/section-tables.ts';
import { tableXlsx } from '../../intake/table-xlsx.ts';
import { knownTables } from '../../intake/tables/known-tables.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { rowsOf } from '../rows-of.ts';
import { withPlaceColumns } from './place-columns.ts';
import { type WorkedOut, workedOutDownloads } from './worked-out.ts';
import { xlsxResponse } from './xlsx-response.ts';

type AnyRow = Readonly<Record<string, unknown>>;

/** A table offered for download, with the rows the site itself shows. */
export interface Download {
  readonly table: Table;
  readonly rows: readonly AnyRow[];
}

/**
 * Every known table that is not withheld, in the order of the list: its rows as they may be told, or
 * what the site makes of them; then the tables that the site works out itself.
 */
export function downloads(portal: Portal): readonly Download[] {
  const rows = rowsByTable(portal);
  return offered(portal).map(([table]) => ({
    table,
    // Whoever asks for one table does not read the others.
    get rows() {
      return rows.get(table.id) ?? [];
    },
  }));
}

const rowsByTable = oncePerPortal(
  (portal): ReadonlyMap<string, readonly AnyRow[]> =>
    new Map(offered(portal).map(([{ id }, rows]) => [id, rows() as readonly AnyRow[]])),
);

/** What is offered: the tables are said by the program, the programmes and the settings alone. */
function offered(portal: Portal): WorkedOut[] {
  const leftOut = tablesLeftOut(portal.config.sections);
  const workedOut = new Map(
    workedOutDownloads(portal).flatMap((one) => (leftOut.has(one[0].id) ? [] : [[one[0].id, one]])),
  );
  const known = knownTables(portal.programmes, portal.config.sections);
  const inOrder = known.flatMap((table): WorkedOut[] => {
    const own = workedOut.get(table.id);
    workedOut.delete(table.id);
    return own ? [own] : asFiled(portal, table);
  });
  return [...inOrder, ...workedOut.values()];
}

/** One of them, by the id of its table. */
export function downloadOf(portal: Portal, table: string | undefined): Download {
  const download = downloads(portal).find(({ table: { id } }) => id === table);
  if (!download) throw new Error(`no table ${table} is offered`);
  return download;
}

/** A table with the rows on file; none where what is shown is worked out, and nothing was. */
function asFiled(portal: Portal, table: Table): WorkedOut[] {
  if (!portal.tables.has(table.id)) return [];
  return [[told(table), () => rowsOf(portal, table)]];
}

const told = oncePer((table: Table) =>
  withPlaceColumns({ ...table, columns: toldColumns(table.columns) }),
);

/** The table as CSV for a spreadsheet: what the site was built from, written by the same definitions. */
export function downloadCsv({ table, rows }: Download): string {
  const columns = Object.entries(table.columns);
  const text = writeCsv(
    columns.map(([, column]) => column.header),
    rows.map((row) => columns.map(([key, column]) => cellText(column, row[key]))),
  );
  return excelCsv(text);
}

/** The table as a workbook: the columns and rows of the CSV, numbers and days as such. */
export async function downloadXlsx({ table, rows }: Download): Promise<Response> {
  return xlsxResponse(await tableXlsx(table, rows));
}

/** Rows that are offered of a table; none where it is not offered. */
export function rowsOffered(portal: Portal, id: string): number {
  return downloads(portal).find(({ table }) => table.id === id)?.rows.length ?? 0;
}

/** The table as JSON: English keys, numbers and booleans as such, text as in the CSV, empty cells as null. */
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
  if (column.kind === 'list') return value ?? [];
  if (column.kind === 'boolean') return value ?? null;
  const text = cellText(column, value);
  if (text === '') return null;
  return NUMERIC.has(column.kind) ? Number(text) : text;
}
