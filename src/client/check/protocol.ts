import type { Problem } from '../../domain/problem.ts';
import type { PreviewRow } from '../../intake/file/file-reading.ts';

/** Rows or problems shown at a time. */
export const PAGE = 50;

/** What the page asks of the worker. The file itself goes no further than the worker. */
export type Ask =
  | { readonly kind: 'know'; readonly lists: unknown }
  | {
      readonly kind: 'read';
      readonly file: File;
      /** Id of the table, or '' to let it be guessed. */
      readonly table: string;
      /** Unit of amounts, or '' for what the file says. */
      readonly unit: string;
      readonly sheet: string;
      readonly maskNames: boolean;
      /** Id of the village whose own sheet it is, or '' when nobody has said. */
      readonly village: string;
      /** Leaves out what may not go on the web. */
      readonly dropPrivate: boolean;
      /** Takes what the reading before guessed. */
      readonly accept: boolean;
    }
  | { readonly kind: 'rows'; readonly page: number; readonly onlyFaulty: boolean }
  /** The page of rows on which a line of the file stands. */
  | { readonly kind: 'line'; readonly line: number; readonly onlyFaulty: boolean }
  | { readonly kind: 'problems'; readonly page: number; readonly group: string };

/** Problems that say the same of the same column, counted. */
export interface ProblemGroup {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What was read, without the rows: they are asked for a page at a time. */
export interface Summary {
  readonly table: { readonly id: string; readonly title: string };
  /** Whether the table was guessed. */
  readonly guessed: boolean;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly rowsRefused: number;
  readonly errors: number;
  readonly warnings: number;
  readonly fixed: number;
  /** Amounts and measures that are other figures now than in the file. */
  readonly changes: number;
  readonly totals: readonly {
    readonly column: string;
    readonly sum: string;
    readonly declared: string | null;
  }[];
  readonly groups: readonly ProblemGroup[];
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** What has to be said first, a line each. */
  readonly asked: readonly string[];
  /** Whether some name is not masked, so that the button helps. */
  readonly namesShow: boolean;
  /** Whether the tidied file says its table, its village and that it was checked. */
  readonly isStamped: boolean;
  readonly csv: Blob;
  readonly problemsCsv: Blob;
}

/** A row with what was found in it. */
export interface ShownRow extends PreviewRow {
  readonly problems: readonly Problem[];
}

/** What the worker answers. */
export type Answer =
  | {
      readonly kind: 'known';
      readonly tables: readonly { readonly id: string; readonly title: string }[];
      readonly villages: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'progress'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'summary'; readonly summary: Summary }
  | {
      readonly kind: 'rows';
      /** Line that was asked for, to go to. */
      readonly line?: number;
      readonly rows: readonly ShownRow[];
      readonly page: number;
      readonly pages: number;
    }
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      readonly page: number;
      readonly pages: number;
    };
