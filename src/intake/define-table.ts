import type { Column } from './column.ts';
import { forgettingFault, type LastDay } from './forgetting.ts';
import { splitHead } from './units.ts';

export type Columns = Readonly<Record<string, Column>>;

/** How rows of a table are told apart and put away. Keys of columns. */
export interface Filing {
  /** Columns that together name a row; without it the unique columns. */
  readonly key?: readonly string[];
  /** Column of a day whose year names the file, where the path has `<year>`. */
  readonly year?: string;
  /** Columns the file is kept in order of; without it rows stay as they come. */
  readonly order?: readonly string[];
  /** Column that names the row which a row corrects: what is public is then never changed in place. */
  readonly corrects?: string;
}

/** Every row on file is public, whatever days it tells of. */
export const ALWAYS = 'always';

/**
 * A table, defined once. From it derive the parser, its messages, the templates a clerk downloads,
 * the data dictionary, `datapackage.json` and the browser checker.
 */
export interface Table<Shape extends Columns = Columns, Path extends string = string> {
  /** English id, used in addresses and on the command line. */
  readonly id: string;
  /** Chinese name of the table. */
  readonly title: string;
  /** Where the file lies below the data folder; `<village>` and the like stand for ids. */
  readonly path: Path;
  /** What one row is, in one plain sentence. */
  readonly about: string;
  readonly filing?: Filing;
  /**
   * Column of the day from which a row is public; of several the first day counts, and a row without any
   * is public. `ALWAYS` where every row on file is.
   */
  readonly publicFrom: string | readonly string[];
  /** For rows shown for a time only: columns of the last day, and of the day that ends it sooner. */
  readonly shown?: { readonly to: string; readonly until?: string };
  /** What becomes of what its rows say of people, and when; every table with a personal column says so. */
  readonly forget?: LastDay;
  /** Name of the list that its keys open for columns of other tables to refer to. */
  readonly opens?: string;
  /** The site shows fewer rows or figures than are on file, and works out what it offers for download. */
  readonly lessShown?: boolean;
  /** Why its rows are not offered for download; left out, they are. */
  readonly withheld?: string;
  /** Its rows may speak of one household or person though no column names them. */
  readonly personal?: boolean;
  /** Columns that few rows fill in; an example that did would contradict its others. */
  readonly seldom?: readonly string[];
  /** How a row says that it opens a file with the balance from before: in which column, in which word. */
  readonly opening?: { readonly column: string; readonly word: string };
  /**
   * Columns a clerk's own sheet often lacks, and the column whose words tell what they would say. For a
   * choice, `words` gives the words by which each of its keys is known.
   */
  readonly told?: Readonly<Record<string, ToldBy>>;
  /** Numbers that the portal gives itself where a sheet has none. */
  readonly numbered?: Numbered;
  /** First and last day of a notice or a contract, which clerks write in one cell, or as how many days. */
  readonly period?: Period;
  /** Columns of a book of money in and out, in which clerks lay out their sheets in several ways. */
  readonly book?: CashBook;
  /** Columns of changes to what each has, which clerks lay out a month or a side a column. */
  readonly tally?: Tally;
  /** Heads of a clerk's sheet that each stand for one word of a column, with what another says below. */
  readonly spread?: Spread;
  /** What a clerk's sheet says once for all its rows, in the lines around them or in its name. */
  readonly titled?: Readonly<Record<string, Titled>>;
  /** Column of a quantity, and of the unit that clerks write into its head or beside each figure. */
  readonly counted?: { readonly quantity: string; readonly unit: string };
  /** What clerks write beside a whole and its part, or for one of them: what is left. */
  readonly rest?: { readonly whole: string; readonly part: string; readonly heads: RegExp };
  /** Column of remarks, and heads of what clerks tell in columns of their own: it is gathered there. */
  readonly remarks?: { readonly into: string; readonly heads: RegExp };
  /** Column of the other side of a bargain, and of whether it is a body or a person. */
  readonly party?: { readonly who: string; readonly kind: string };
  /** Its rows hold in every county: a home of one's own begins with them. */
  readonly national?: boolean;
  readonly columns: Shape;
}

/** The column whose words tell another. */
export interface ToldBy {
  readonly by: string;
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** What the words say outright, where they do; such a column is never asked about. */
  readonly read?: (text: string) => string | null;
}

/** Columns that a sheet spreads over several, and the heads by which each key of the choice is known. */
export interface Spread {
  readonly into: string;
  readonly value: string;
  readonly heads: Readonly<Record<string, RegExp>>;
}

/** Words by which each key of a choice is known, or the day that the whole sheet is of. */
export type Titled = 'day' | Readonly<Record<string, RegExp>>;

/** Columns of a first and a last day, and the heads below which clerks write both. Keys of columns. */
export interface Period {
  readonly from: string;
  readonly to: string;
  /** Column of the day of publication, which the first day tells where it is not written. */
  readonly published?: string;
  readonly heads: RegExp;
}

/** Columns of a cash book. Keys of columns. */
export interface CashBook {
  readonly day: string;
  readonly words: string;
  readonly income: string;
  readonly expense: string;
  readonly balance: string;
}

/** Columns of a tally, by keys, and the words of the row that a household begins with. */
export interface Tally {
  readonly who: string;
  readonly day: string;
  readonly words: string;
  readonly change: string;
  readonly balance: string;
  readonly start: string;
}

/** How a row that has no number gets one, and which rows are the same when a sheet comes again. */
export interface Numbered {
  /** Column → form, in which `<village>` and `<year>` stand for ids and `<n>` for the running number. */
  readonly forms: Readonly<Record<string, string>>;
  /** Columns that together tell a row from the others, however often its sheet comes. */
  readonly same: readonly string[];
  /** Rows that are the same so far share a number: steps of one decision. */
  readonly isShared?: boolean;
}

/** Columns whose value every row of the table has. */
export type Row<T extends Table> = {
  readonly [Key in keyof T['columns']]: T['columns'][Key] extends Column<
    infer Value,
    infer Required
  >
    ? Required extends true
      ? Value
      : Value | null
    : never;
} & {
  /** 1-based line of the file, header included, for messages about the row. */
  readonly line: number;
};

/** Defines a table; throws on a definition that could not work, since that is a bug in the code. */
export function defineTable<Shape extends Columns, const Path extends string>(
  table: Table<Shape, Path>,
): Table<Shape, Path> {
  const clash = headerClash(table.columns);
  if (clash !== null) throw new Error(`table ${table.id}: two columns are headed ${clash}`);
  const { key = [], order = [], year, corrects } = table.filing ?? {};
  for (const named of [...key, ...order, year, corrects]) {
    if (named !== undefined && !(named in table.columns)) {
      throw new Error(`table ${table.id}: filed by ${named}, which is no column`);
    }
  }
  const { told = {}, numbered, period, book, counted, rest, party, remarks, spread, tally } = table;
  const ofClerks = [
    ...Object.keys(table.titled ?? {}),
    ...[counted, party].flatMap((named) => Object.values(named ?? {})),
    ...[rest?.whole, rest?.part, remarks?.into, spread?.into, spread?.value].filter(
      (key) => key !== undefined,
    ),
    ...Object.entries(told).flatMap(([column, { by }]) => [column, by]),
    ...Object.keys(numbered?.forms ?? {}),
    ...(numbered?.same ?? []),
    ...[period?.from, period?.to, period?.published].filter((key) => key !== undefined),
    ...Object.values(book ?? {}),
    ...[tally?.who, tally?.day, tally?.words, tally?.change, tally?.balance].filter(
      (key) => key !== undefined,
    ),
  ];
  for (const named of ofClerks) {
    if (!(named in table.columns)) throw new Error(`table ${table.id}: has no column ${named}`);
  }
  for (const named of [...publicDays(table), ...Object.values(table.shown ?? {})]) {
    if (table.columns[named]?.kind !== 'day') {
      throw new Error(`table ${table.id}: public by ${named}, which is no column of a day`);
    }
  }
  const fault = forgettingFault(table);
  if (fault !== null) throw new Error(`table ${table.id}: ${fault}`);
  if (table.opens !== undefined) openingKey(table);
  return table;
}

/** Columns of the days from which a row may be public; none where every row on file is. */
export function publicDays({ publicFrom }: Pick<Table, 'publicFrom'>): readonly string[] {
  return publicFrom === ALWAYS ? [] : [publicFrom].flat();
}

/** The column whose value names a row; null where none does alone. */
export function uniqueColumn({ columns }: Pick<Table, 'columns'>): Column | null {
  return Object.values(columns).find(({ unique, required }) => unique && required) ?? null;
}

/** Column whose values a table puts on the list it opens. */
export function openingKey({ id, columns, filing }: Table): string {
  const unique = Object.keys(columns).find((key) => columns[key]?.unique && columns[key].required);
  const key = unique ?? filing?.key?.[0];
  if (key === undefined) throw new Error(`table ${id}: opens a list, and no column names its rows`);
  return key;
}

/** A header or alias that two columns have; null when each column can be told from all others. */
export function headerClash(columns: Columns): string | null {
  const taken = new Map<string, string>();
  for (const [key, column] of Object.entries(columns)) {
    for (const header of [column.header, ...column.aliases]) {
      const { stem, unit } = splitHead(header);
      // 金额（万元） is 金额（元） in another unit, 改好（户） is no 改好（座）.
      const normal = unit && unit.dimension !== 'money' ? `${stem}/${unit.dimension}` : stem;
      if ((taken.get(normal) ?? key) !== key) return header;
      taken.set(normal, key);
    }
  }
  return null;
}

/** Whether a row of the table speaks of one household or person, so that its words must say less. */
export function isPersonal({ personal = false, columns }: Table): boolean {
  return (
    personal ||
    Object.values(columns).some(
      ({ privacy }) => privacy === 'resident-name' || privacy === 'household',
    )
  );
}

/** Header text as compared: width folded, spaces gone; 元, the unit of all our money, may be left out. */
export function normalHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/\(元\)$/, '')
    .toLowerCase();
}
