import { countWords } from '../../domain/sample.ts';
import type { Table } from '../../intake/define-table.ts';
import { knownTables } from '../../intake/tables/known-tables.ts';
import type { Portal } from '../../portal/portal.ts';
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
  const known = new Map(
    knownTables(portal.programmes, portal.config.sections).map((table) => [table.id, table]),
  );
  const offered = downloads(portal).map(({ table, rows }): DataTable => {
    const filledIn = known.has(table.id);
    const kept = known.get(table.id) ?? table;
    known.delete(table.id);
    const own = new Set(Object.keys(kept.columns));
    return {
      table: kept,
      counted: countWords(rows.map(asCounted), '行'),
      kinds: fileKinds(rows.length),
      missing: noWorkbook(rows.length),
      sample: rows.some((row) => row.sample === true),
      added: Object.entries(table.columns)
        .filter(([key]) => !own.has(key))
        .map(([, { header }]) => header),
      held: Object.entries(kept.columns)
        .filter(([key]) => !(key in table.columns))
        .map(([, { header }]) => header),
      filledIn,
    };
  });
  const others = [...known.values()].map(
    (table): DataTable => ({
      table,
      counted: null,
      kinds: [],
      missing: null,
      sample: false,
      added: [],
      held: [],
      filledIn: true,
    }),
  );
  return [...offered, ...others];
}

/** Rows of a table that is no ledger of a place do not say where they are of. */
function asCounted(row: Readonly<Record<string, unknown>>): { readonly sample: boolean } {
  return { sample: row.sample === true };
}
