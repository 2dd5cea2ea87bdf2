import { groupBy } from '../group-by.ts';
import type { Json } from './canonical.ts';
import { codeOf, digestOf, inLetters, isPlain } from './digest.ts';

/** The cells of a row, as the table and its downloads show them. */
export type Cells = readonly string[];

/** Rows of one table in what is put on record. */
export interface RecordedTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** Rows that must be able to forget somebody one day, or are not all shown: only seals are on record. */
  readonly sealed: boolean;
  readonly rows: readonly Cells[];
}

/** Something that was published, as it stood: a notice, a ledger, a table. */
export interface Statement {
  readonly kind: string;
  readonly subject: string;
  readonly tables: readonly RecordedTable[];
}

/** A row as it is in the content: its cells, or the seal of them. */
export type ContentRow = Cells | string;

/** What the digest of a version covers. `n` is the smallest number that gives a code fit to be printed. */
export interface Content {
  readonly form: 1;
  readonly kind: string;
  readonly subject: string;
  readonly tables: readonly {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly ContentRow[];
  }[];
  readonly n: number;
}

/** What opens a sealed row: its salt and its cells. */
export type Opening = readonly [salt: string, ...cells: string[]];

/** One version as it is kept and handed out. Openings go when the names in them must; the digest stays. */
export interface Version {
  readonly content: Content;
  /** For each table a place for each row: what opens it; null where it is plain, or may not be told. */
  readonly open: readonly (readonly (Opening | null)[])[];
}

/** A version with what it is known by. */
export interface SealedVersion extends Version {
  readonly digest: string;
  readonly code: string;
}

const BETWEEN = '\u001f';

/** The seal of a row. Without the salt nobody can try names until one fits. */
export function sealOf(opening: Opening): string {
  return inLetters(digestOf(opening as unknown as Json));
}

/**
 * Seals a statement. `saltOf` gives a new salt each time; one salt opens one row. A row that the version
 * before says word for word keeps its salt and so its seal.
 */
export function sealStatement(
  statement: Statement,
  saltOf: () => string,
  before: Version | null = null,
): SealedVersion {
  const openings = (before?.open.flat() ?? []).filter((opening) => opening !== null);
  const kept = groupBy(openings, ([, ...cells]) => cells.join(BETWEEN));
  const openingOf = (cells: Cells): Opening =>
    kept.get(cells.join(BETWEEN))?.shift() ?? [saltOf(), ...cells];
  const open = statement.tables.map(({ sealed, rows }) =>
    rows.map((cells): Opening | null => (sealed ? openingOf(cells) : null)),
  );
  const tables = statement.tables.map(({ title, columns, rows }, table) => ({
    title,
    columns,
    rows: rows.map((cells, row): ContentRow => {
      const opening = open[table]?.[row];
      return opening ? sealOf(opening) : cells;
    }),
  }));
  const { kind, subject } = statement;
  for (let n = 0; ; n += 1) {
    const content: Content = { form: 1, kind, subject, tables, n };
    const digest = digestOf(content as unknown as Json);
    const code = codeOf(digest);
    if (isPlain(code)) return { content, open, digest: inLetters(digest), code };
  }
}

/** The cells of a row of a version; null where only its seal is left. */
export function cellsOf(version: Version, table: number, row: number): Cells | null {
  const held = version.content.tables[table]?.rows[row];
  if (typeof held !== 'string') return held ?? null;
  const opening = version.open[table]?.[row];
  return opening ? opening.slice(1) : null;
}

/** Rows whose opening does not give their seal: `[table, row]`. */
export function brokenSeals({ content, open }: Version): [table: number, row: number][] {
  return content.tables.flatMap(({ rows }, table) =>
    rows.flatMap((row, index): [number, number][] => {
      const opening = open[table]?.[index] ?? null;
      const fits = opening === null || sealOf(opening) === row;
      return fits ? [] : [[table, index]];
    }),
  );
}
