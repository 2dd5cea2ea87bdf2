import { addDays, type Day } from '../domain/day.ts';
import { namesExpired, withoutMaskedNames } from '../domain/expiry.ts';
import { EXPIRED_NAME } from '../domain/mask.ts';
import type { Column, PrivacyClass } from './column.ts';
import type { Columns, Table } from './define-table.ts';

/** A row of any table, by the keys of its columns. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** What other tables say of the last day on which a row's names are needed, and whose file it is in. */
export interface KnownDays {
  readonly village: string;
  /** Last day of a notice; null when there is no such notice. */
  readonly noticeEnd: (id: unknown) => Day | null;
  /** Last day of the notice that announced a month of the village's accounts. */
  readonly accountsEnd: (day: unknown) => Day | null;
  /** Last day of the period of the village's points that holds a day. */
  readonly pointsEnd: (day: unknown) => Day | null;
  /** The last day on which anything happened in the file. */
  readonly fileEnd: Day | null;
}

/** What becomes of what a row says of people once its time has passed. */
export interface Forgetting {
  /**
   * Column of the last day on which it is needed, or how that day is found; null where it never is, such
   * as for a month of accounts that nobody was shown.
   */
  readonly after: string | ((row: AnyRow, known: KnownDays) => Day | null);
  /** Whether the days of grace of the portal come after it. */
  readonly grace?: boolean;
  /** What is left in columns where it is not what `leaves` says of their class. */
  readonly left?: Readonly<Record<string, (row: AnyRow) => unknown>>;
}

/** Rows name nobody: they have no day after which a name could go, so none is let in. */
export const NOBODY = 'nobody';

/** As `NOBODY`, but for numbers of households, told as long as the row is on file: a directory in force. */
export const WHILE_ON_FILE = 'while-on-file';

/** What a table says of the last day of what its rows say of people. */
export type LastDay = Forgetting | typeof NOBODY | typeof WHILE_ON_FILE;

/** Whether no name may be in the rows of a table, not even a masked one in its words. */
export function namesNobody({ forget }: Pick<Table, 'forget'>): boolean {
  return forget === NOBODY || forget === WHILE_ON_FILE;
}

/** Classes of columns that may speak of a person. */
const PERSONAL: ReadonlySet<PrivacyClass> = new Set(['resident-name', 'household', 'free']);

/** Columns of a table that may speak of a person. */
export function personalColumns({ columns }: { readonly columns: Columns }): [string, Column][] {
  return Object.entries(columns).filter(([, { privacy }]) => PERSONAL.has(privacy));
}

/**
 * Columns that are told. A household number that a row can be without is not: it serves the checks, not a
 * reader, and beside a name it would say whose row it is in every other ledger.
 */
export function toldColumns(columns: Columns): Columns {
  const told = Object.entries(columns).filter(
    ([, { privacy, required }]) => privacy !== 'household' || required,
  );
  return Object.fromEntries(told);
}

/** Why what a table says of its last day cannot be; null when it can. */
export function forgettingFault(table: Table): string | null {
  const { forget, columns } = table;
  const personal = personalColumns(table);
  if (forget === undefined) {
    const [first] = personal;
    return first ? `${first[0]} may speak of a person, and nothing says for how long` : null;
  }
  if (typeof forget === 'string') {
    const allowed = forget === NOBODY ? ['free'] : ['free', 'household'];
    const named = personal.find(([, { privacy }]) => !allowed.includes(privacy));
    return named ? `${named[0]} is of a person, and the rows are said to name nobody` : null;
  }
  const { after, left = {} } = forget;
  if (typeof after === 'string' && columns[after]?.kind !== 'day') {
    return `forgets after ${after}, which is no column of a day`;
  }
  const strange = Object.keys(left).find((key) => !(key in columns));
  return strange === undefined ? null : `leaves something in ${strange}, which is no column`;
}

/** The last day on which a row's names are needed, and the days of grace after it; null where there is none. */
function need(
  { forget }: Table,
  row: AnyRow,
  known: KnownDays,
  portalGrace: number,
): { readonly last: Day; readonly grace: number } | null {
  if (forget === undefined || typeof forget === 'string') return null;
  const { after } = forget;
  const last = typeof after === 'string' ? row[after] : after(row, known);
  if (typeof last !== 'string') return null;
  return { last, grace: forget.grace === false ? 0 : portalGrace };
}

/** Whether the time of what a row says of people is over. */
export function isOver(
  table: Table,
  row: AnyRow,
  known: KnownDays,
  { today, grace }: { readonly today: Day; readonly grace: number },
): boolean {
  const needed = need(table, row, known, grace);
  return needed !== null && namesExpired(needed.last, needed.grace, today);
}

/** The last day on which what a row says of people may be told; null where it may be for good. */
export function lastDayTold(
  table: Table,
  row: AnyRow,
  known: KnownDays,
  grace: number,
): Day | null {
  const needed = need(table, row, known, grace);
  return needed && addDays(needed.last, needed.grace);
}

/**
 * The cells of a row that say less once its time is over. `numberOf` gives what stands for the number of
 * a household in a column that cannot be empty.
 */
export function forgottenCells(
  table: Table,
  row: AnyRow,
  numberOf: (household: string) => string,
): Readonly<Record<string, unknown>> {
  const { forget } = table;
  const own = (typeof forget === 'object' && forget.left) || {};
  const left = personalColumns(table).map(([key, column]) => {
    const value = row[key];
    return [key, typeof value === 'string' ? leaves(column, value, numberOf) : value] as const;
  });
  const said = Object.entries(own).map(([key, leave]) => [key, leave(row)] as const);
  const cells = Object.entries(Object.fromEntries([...left, ...said]));
  return Object.fromEntries(cells.filter(([key, value]) => value !== row[key]));
}

function leaves(
  { privacy, required }: Column,
  value: string,
  numberOf: (household: string) => string,
): string | null {
  if (privacy === 'resident-name') return EXPIRED_NAME;
  if (privacy === 'household') return required ? numberOf(value) : null;
  return withoutMaskedNames(value);
}

/** The first of some days that is there. */
export function firstKnown(...days: readonly unknown[]): Day | null {
  return days.find((day): day is Day => typeof day === 'string') ?? null;
}

/** Who is on the other side of a contract once names have gone: offices and companies stay, persons do not. */
export function partyAfter({ party, partyKind }: AnyRow): unknown {
  if (typeof party !== 'string') return party;
  return partyKind === 'person' ? EXPIRED_NAME : withoutMaskedNames(party);
}
