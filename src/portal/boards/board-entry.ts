import type { BoardKind } from '../../domain/boards/entry.ts';
import type { boardsTable } from '../../intake/tables/boards.ts';
import type { Filed } from '../reading.ts';

/** An entry of a board; `scheme` is the kind of censure it is, null for a commendation. */
export type BoardEntry = Filed<typeof boardsTable> & { readonly scheme: BoardKind | null };
