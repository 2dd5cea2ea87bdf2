import { type Fault, type Problem, problemOf } from '../domain/problem.ts';
import type { ProblemCode, ProblemKind, ProblemRoom } from '../domain/problem-codes.ts';
import { SAMPLE_FOLDER } from '../domain/sample.ts';
import { inPieces } from '../intake/csv.ts';
import { csvRows } from '../intake/csv-rows.ts';
import { openingKey, type Row, type Table, uniqueColumn } from '../intake/define-table.ts';
import type { PlaceBefore } from '../intake/first-lines.ts';
import { fold } from '../intake/guard/fold.ts';
import { ALLOWED, type List, type Lists, listOf, UNKNOWN_LIST } from '../intake/lists.ts';
import { readTable } from '../intake/read-table.ts';
import { RowReader } from '../intake/row-reader.ts';
import { KeyPlaces } from './key-places.ts';

/** So many digits that they would be taken for an account where no column says what they are. */
const LONG_NUMBER = /\d{10}/;

/** Code of the problem that a file is none that anything asks for. */
export const UNKNOWN_FILE = 'file/unknown';

/** Files of a data folder: path below the folder, with forward slashes → text. */
export type DataFiles = ReadonlyMap<string, string>;

/** Text of one of the files, bit by bit. */
export type TextPieces = (path: string) => Iterable<string>;

/** Where a record came from; `sample` follows from the folder, never from a cell. */
export interface Provenance {
  readonly file: string;
  readonly sample: boolean;
}

type Placeholder<Path extends string> = Path extends `${string}<${infer Name}>${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** What the `<…>` parts of a table's path stand for, by their names. */
type Params<T extends Table> = Readonly<Record<Placeholder<T['path']>, string>>;

/** A row and where it came from: its file, and what the path says, such as the village. */
export type Filed<T extends Table> = Row<T> & Provenance & Params<T>;

/** One file of a table, read. */
export interface TableFile<T extends Table> extends Provenance {
  readonly params: Params<T> & Readonly<Record<string, string>>;
  readonly rows: readonly Row<T>[];
  /** Rows that could not be read; what depends on all rows must not be judged. */
  readonly refused: number;
}

/** Where a row stands. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/** Receives what is wrong in one row: in which column, of what kind. */
export type RowFault<Room extends ProblemRoom> = (
  column: string,
  kind: ProblemKind<Room>,
  message: string,
  fix: string,
) => void;

/**
 * The reading of one data folder: hands out the files of each table once, gathers all problems and
 * the lists that later tables refer to, and at the end tells which files nothing has asked for.
 */
export class DataReading {
  readonly problems: Problem[] = [];
  readonly lists: Record<string, List> = {};
  /** Keys of refused rows. A reference to one is not reported: mending the row mends it too. */
  readonly refusedKeys = new Set<string>();
  /** Long numbers of vouchers and contracts, as the guard sees them. */
  readonly paperNumbers = new Set<string>();
  /** What may be public in a file, as far as it has been read; see `read-allowed.ts`. */
  allowedIn: (path: string) => ReadonlySet<string> = () => new Set();
  /** Files that lie under a place: path → id of the place. */
  readonly filesOfPlaces = new Map<string, string>();
  /** What has been read of each table so far. */
  readonly tablesRead = new Map<Table, readonly TableFile<Table>[]>();
  readonly files: DataFiles;
  readonly #pieces: TextPieces;
  readonly #taken = new Set<string>();
  /** Tables with rows that nobody knows the key of. */
  readonly #unknownKeys = new Set<Table>();

  /** `pieces` gives the text of a long file bit by bit, where it is not to be held whole. */
  constructor(files: DataFiles, pieces: TextPieces = (path) => inPieces(files.get(path) ?? '')) {
    this.files = files;
    this.#pieces = pieces;
  }

  /** The same folder with what is known so far, to look into once more: what is wrong is told elsewhere. */
  again(): DataReading {
    const again = new DataReading(this.files, this.#pieces);
    Object.assign(again.lists, this.lists);
    again.allowedIn = this.allowedIn;
    return again;
  }

  /** Text of one file, marked as used; undefined when it is not there. */
  take(path: string): string | undefined {
    this.#taken.add(path);
    return this.files.get(path);
  }

  /** Passes over files that cannot be read before something else is mended, which has been told. */
  leaveOut(pattern: string): void {
    for (const { path } of this.match(pattern)) this.#taken.add(path);
  }

  /** Paths that match a pattern such as `notices/<village>/<year>.csv`, real and sample, in order. */
  match(pattern: string): {
    path: string;
    sample: boolean;
    params: Record<string, string>;
  }[] {
    const expression = new RegExp(
      `^(${SAMPLE_FOLDER})?${pattern.replaceAll('.', '\\.').replace(/<(\w+)>/g, '(?<$1>[^/]+)')}$`,
    );
    const found = [];
    for (const path of [...this.files.keys()].sort()) {
      const match = expression.exec(path);
      if (match) found.push({ path, sample: match[1] !== undefined, params: { ...match.groups } });
    }
    return found;
  }

  /** Reads every file of a table, with the lists known so far, and opens its own. */
  table<T extends Table>(table: T, accept: (path: string) => boolean = () => true): TableFile<T>[] {
    const perVillage = uniqueColumn(table)?.unique === 'per-village';
    const keys = new Map<string, KeyPlaces>();
    const keysOf = (village: string): KeyPlaces => {
      const known = keys.get(village) ?? new KeyPlaces();
      keys.set(village, known);
      return known;
    };
    const read = this.match(table.path)
      .filter(({ path }) => accept(path))
      .map(({ path, sample, params }): TableFile<T> => {
        this.#checkParams(path, params);
        const { rows, problems, refused, refusedKeys, hasUnknownKeys } = readTable(
          table,
          path,
          this.take(path) ?? '',
          { ...this.lists, [ALLOWED]: this.allowedIn(path) } satisfies Lists,
          keysOf(perVillage ? (params.village ?? '') : '').inFile(path),
        );
        this.problems.push(...problems);
        for (const key of refusedKeys) this.refusedKeys.add(key);
        if (hasUnknownKeys) this.#unknownKeys.add(table);
        for (const [key, { privacy }] of Object.entries(table.columns)) {
          if (privacy !== 'paper') continue;
          for (const row of rows) this.addPaperNumber(String(row[key as keyof typeof row] ?? ''));
        }
        return { file: path, sample, params: params as TableFile<T>['params'], rows, refused };
      });
    this.tablesRead.set(table, read);
    this.openList(table, read);
    return read;
  }

  /** Every row of a table, each with where it came from. */
  rows<T extends Table>(table: T): Filed<T>[] {
    return this.table(table).flatMap(filed);
  }

  /** What has been read so far of the tables that are shown as they are on file, by their ids. */
  tablesShown(): Map<string, readonly TableFile<Table>[]> {
    const shown = [...this.tablesRead].filter(([table]) => !table.lessShown && !table.withheld);
    return new Map(shown.map(([{ id }, files]) => [id, files]));
  }

  /** Whether the time of what a row says of people has passed, and it says it no more. */
  isForgotten(_row: object): boolean {
    return false;
  }

  /** Opens the list of a table's keys; those of rows at fault are on it, since mending mends both. */
  protected openList(table: Table, files: readonly TableFile<Table>[]): void {
    if (table.opens === undefined) return;
    const key = openingKey(table);
    const keys = files.flatMap(({ rows }) => rows.map((row) => String(row[key])));
    const whole = this.#unknownKeys.has(table) ? UNKNOWN_LIST : keys;
    this.lists[table.opens] = listOf(whole, this.refusedKeys);
  }

  /**
   * Reads every file of a table row by row and keeps none. `placeBefore` gives, for each file, where
   * values of unique columns came before; without it they are told apart within a file.
   */
  eachRow<T extends Table>(
    table: T,
    take: (row: Row<T>, place: Provenance & Pick<TableFile<T>, 'params'>) => void,
    placeBefore?: (file: string) => PlaceBefore,
  ): void {
    for (const { path, sample, params } of this.match(table.path)) {
      this.#checkParams(path, params);
      const lists = { ...this.lists, [ALLOWED]: this.allowedIn(path) } satisfies Lists;
      const report = (problem: Problem): number => this.problems.push(problem);
      const reader = new RowReader(table, path, lists, report, placeBefore?.(path));
      const place = { file: path, sample, params: params as TableFile<T>['params'] };
      this.#taken.add(path);
      for (const raw of csvRows(this.#pieces(path))) {
        const row = reader.pass(raw);
        if (row) take(row, place);
      }
      reader.end();
      for (const key of reader.refusedKeys) this.refusedKeys.add(key);
    }
  }

  /** A long number of a voucher or contract, which the pages will show without its column. */
  addPaperNumber(cell: string): void {
    if (LONG_NUMBER.test(cell)) this.paperNumbers.add(fold(cell));
  }

  /** Adds what is at fault; an error, unless it says otherwise. */
  fault(fault: Fault): void {
    this.problems.push(problemOf(fault));
  }

  /** Tells what is wrong in one row, of the kinds of one room. */
  rowFault<Room extends ProblemRoom>(room: Room, { file, line: row }: RowPlace): RowFault<Room> {
    return (column, kind, message, fix) =>
      this.fault({ file, row, column, code: `${room}/${kind}` as ProblemCode, message, fix });
  }

  /** Files that no table, programme or page of prose has asked for: misspelt names, mostly. */
  reportUnknownFiles(): void {
    for (const path of this.files.keys()) {
      if (this.#taken.has(path)) continue;
      this.fault({
        file: path,
        code: UNKNOWN_FILE,
        message: '不知道这个文件放的是什么，里面的内容不会公开。',
        fix: '请按数据说明改文件名和位置，或删除它。',
      });
    }
  }

  #checkParams(path: string, params: Record<string, string>): void {
    if (params.village === undefined) return;
    this.filesOfPlaces.set(path, params.village);
    const villages = this.lists.villages;
    if (!villages || villages.has(params.village)) return;
    this.fault({
      file: path,
      code: 'path/unknown-village',
      message: `文件夹「${params.village}」不是名册里的村（社区）代号。`,
      fix: '请改成村（社区）名册里的代号，或先把村加进名册。',
    });
  }
}

/** The rows of one file, each with where it came from; what a column says outranks the path. */
export function filed<T extends Table>({ file, sample, params, rows }: TableFile<T>): Filed<T>[] {
  return rows.map((row) => ({ ...params, ...row, file, sample }));
}
