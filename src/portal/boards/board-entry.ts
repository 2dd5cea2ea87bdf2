import type { BoardKind } from '../../domain/boards/entry.ts';
import type { Row } from '../../intake/define-table.ts';
import type { boardsTable } from '../../intake/tables/boards.ts';
import type { Provenance } from '../reading.ts';

/** An entry of a board; `scheme` is the kind of censure it is, null for a commendation. */
export type BoardEntry = Row<typeof boardsTable> &
  Provenance & { readonly scheme: BoardKind | null };
