import type { Table } from '../../define-table.ts';
import type { Lists } from '../../lists.ts';
import type { FileRow } from '../file-cell.ts';
import type { FileOptions } from '../file-reading.ts';
import type { ProblemList } from '../problem-list.ts';
import type { ClerkContext, Questions } from './context.ts';
import type { Draft } from './draft.ts';

/** A sheet being put into the form of its table, and all that is known of it. */
export interface SheetAtHand {
  readonly draft: Draft;
  readonly table: Table;
  readonly lists: Lists;
  readonly options: FileOptions;
  readonly clerk: ClerkContext;
  readonly headLine: number;
  /** What stands above the head, then the names of sheet and file. */
  readonly around: readonly string[];
  /** Rows below the data: who signs, and when. */
  readonly footers: readonly FileRow[];
  readonly questions: Questions;
  readonly problems: ProblemList;
}
