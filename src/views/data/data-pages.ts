import { countWords } from '../../domain/sample.ts';
import type { Table } from '../../intake/define-table.ts';
import { knownTables } from '../../intake/tables/known-tables.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { downloads } from './downloads.ts';
import { type FileKind, fileKinds, noWorkbook } from './file-kinds.ts';

/** A table as the data pages show it: what it is, and how much of it can be downloaded. */
export interface DataTable {
  readonly table: Table;
  /** How many rows are offered for download, real and made-up ones apart; null when none are. */
  readonly counted: string | null;
  /** Kinds of file it is offered in. */
  readonly kinds: readonly FileKind[];
  /** Why one kind is missing. */
  readonly missing: string | null;
  /** Whether any row is of the sample ledgers. */
  readonly sample: boolean;
  /** Headers that the download has and the file of the data folder has not. */
  readonly added: readonly string[];
  /** Headers of the file that are not offered, since they would tell too much of one household. */
  readonly held: readonly string[];
  /** False for a table that the site works out itself: nobody fills it in. */
  readonly filledIn: boolean;
}

/** Every table, the offered ones first and in the order of the downloads. */
export function dataTables(portal: Portal): DataTable[] {
  const known = knownById(portal);
  const offered = downloads(portal);
  const ids = new Set(offered.map(({ table }) => table.id));
  return [
    ...offered.map(({ table }) => offeredTable(portal, table, known.get(table.id))),
    ...[...known.values()].filter(({ id }) => !ids.has(id)).map(notOffered),
  ];
}

/** One of them; whoever asks for it does not hang on the others. */
export function dataTable(portal: Portal, id: string | undefined): DataTable {
  const known = knownById(portal).get(id ?? '');
  const offered = downloads(portal).find(({ table }) => table.id === id);
  if (offered) return offeredTable(portal, offered.table, known);
  if (!known) throw new Error(`no table ${id}`);
  return notOffered(known);
}

function knownById(portal: Portal): ReadonlyMap<string, Table> {
  const known = knownTables(portal.programmes, portal.config.sections);
  return new Map(known.map((table) => [table.id, table]));
}

function offeredTable(portal: Portal, table: Table, known: Table | undefined): DataTable {
  const kept = known ?? table;
  const headers = (of: Table, without: Table): string[] =>
    Object.entries(of.columns)
      .filter(([key]) => !(key in without.columns))
      .map(([, { header }]) => header);
  return {
    table: kept,
    ...(rowsByTable(portal).get(table.id) ?? NO_ROWS),
    added: headers(table, kept),
    held: headers(kept, table),
    filledIn: known !== undefined,
  };
}

function notOffered(table: Table): DataTable {
  return { table, ...NO_ROWS, added: [], held: [], filledIn: true };
}

/** What is said of the rows of a table: pages hang on that and not on the rows. */
type OfRows = Pick<DataTable, 'counted' | 'kinds' | 'missing' | 'sample'>;

const NO_ROWS: OfRows = { counted: null, kinds: [], missing: null, sample: false };

const rowsByTable = oncePerPortal(
  (portal): ReadonlyMap<string, OfRows> =>
    new Map(
      downloads(portal).map(({ table, rows }) => [
        table.id,
        {
          counted: countWords(rows.map(asCounted), '行'),
          kinds: fileKinds(rows.length),
          missing: noWorkbook(rows.length),
          sample: rows.some((row) => row.sample === true),
        },
      ]),
    ),
);

/** Rows of a table that is no ledger of a place do not say where they are of. */
function asCounted(row: Readonly<Record<string, unknown>>): { readonly sample: boolean } {
  return { sample: row.sample === true };
}
