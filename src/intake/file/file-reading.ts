import type { Day } from '../../domain/day.ts';
import type { Fen } from '../../domain/money.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Row, Table } from '../define-table.ts';
import type { ClerkContext, Question } from './clerk/context.ts';
import type { Encoding } from './decode.ts';
import type { Delimiter } from './split-text.ts';
import type { KnownNames } from './tidy/words.ts';

/** What the one who hands in a file may say about it. */
export interface FileOptions {
  /** Unit of amounts; settles what a file leaves open or contradicts. */
  readonly unit?: string;
  /** Name of the sheet to read; without it the one that fits the table. */
  readonly sheet?: string;
  /** Day after which a day that tells what has happened cannot lie. */
  readonly today?: Day;
  /** Masks residents' names by the portal's rule instead of refusing them. */
  readonly maskNames?: boolean;
  /** Names that the lists are also known by, such as 清河村 for `qinghe`. */
  readonly names?: KnownNames;
  /** Programmes by whose rules the amounts of their ledgers are held. */
  readonly programmes?: readonly Programme[];
  /** What the home knows that helps with a clerk's own sheet; without it only the table's own form is read. */
  readonly clerk?: ClerkContext;
}

/** Rows read + rows refused = rows in the file, title lines, totals and footers not counted. */
export interface RowCounts {
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsRefused: number;
}

/** The rows of a file under the table's own heads, as they may be shown: private values taken out. */
export interface Preview {
  /** Heads of the columns that the file has, in the table's order; problems name columns by them. */
  readonly columns: readonly string[];
  readonly rows: readonly PreviewRow[];
}

export interface PreviewRow {
  readonly line: number;
  readonly refused: boolean;
  readonly cells: readonly string[];
}

/** Sum of a column of amounts, over the rows whose amount could be read. */
export interface ColumnTotal {
  readonly column: string;
  readonly fen: Fen;
  /** What the file's own total row says; null when there is none. */
  readonly declared: Fen | null;
}

/** All that reading a file as it is gives; the same in Node and in the browser. */
export interface FileReading<T extends Table> {
  /** Rows that can be written with `writeTable`. */
  readonly rows: readonly Row<T>[];
  /** What must be said before the rest can be taken. */
  readonly questions: readonly Question[];
  /** Every problem, sorted by row; `fixed` ones were put right and are told. */
  readonly problems: readonly Problem[];
  readonly counts: RowCounts;
  readonly preview: Preview;
  readonly totals: readonly ColumnTotal[];
  /** Label of the sheet that was read; null for a text file or when nothing was. */
  readonly sheet: string | null;
  /** Labels of all sheets that can be seen. */
  readonly sheets: readonly string[];
  /** Labels of all sheets with the columns of the one that was read, itself among them; else none. */
  readonly alike: readonly string[];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Name of a column, as problems have it → its position in the file. */
  readonly columnsAt: ReadonlyMap<string, number>;
  /** Line of the head row; 0 when it was not found. */
  readonly headLine: number;
  /** What the cells above the head say, as it stands there; it may be private. */
  readonly above: readonly string[];
}
