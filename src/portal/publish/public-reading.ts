import type { Day } from '../../domain/day.ts';
import { openingKey, type Row, type Table } from '../../intake/define-table.ts';
import { forgottenCells, isOver, type KnownDays } from '../../intake/forgetting.ts';
import { isPublicOn } from '../../intake/publication.ts';
import type { Portal } from '../portal.ts';
import { DataReading, type TableFile } from '../reading.ts';
import { knownDays, type Place } from './known-days.ts';
import { Serials } from './serials.ts';

type AnyRow = Row<Table>;

/**
 * A folder that has been read and checked, handed out again as it is public on a day: without rows whose
 * day has not come or is over, without what refers to them, and without what was said of people whose time
 * has passed. Readers that are given it cannot see, and so no page, download, feed or index can show,
 * anything else.
 */
export class PublicReading extends DataReading {
  readonly #all: DataReading;
  readonly #hidden = new Set<AnyRow>();
  /** Keys of rows that are not public, by the list they are on. */
  readonly #gone: Map<string, ReadonlySet<string>>;

  readonly #forgotten = new WeakSet<object>();
  readonly #known: (place: Place) => KnownDays;
  readonly #when: { readonly today: Day; readonly grace: number };
  readonly #serials = new Serials();

  /**
   * `whole`: the portal that was read of all there is. `gone`: keys, by list, of what is not public and in
   * no table of the reading.
   */
  constructor(
    all: DataReading,
    whole: Portal,
    gone: Readonly<Record<string, ReadonlySet<string>>>,
  ) {
    super(all.files);
    const { asOf: day, config } = whole;
    this.#all = all;
    this.#known = knownDays(whole);
    this.#when = { today: day, grace: config.retention.namedRowsDays };
    this.#gone = new Map(Object.entries(gone));
    this.#hide((table, row) => !isPublicOn(table, row, day));
    // A row that cannot be without one that is hidden is hidden as well, and so on.
    for (let before = -1; before < this.#hidden.size; ) {
      before = this.#hidden.size;
      this.#hide((table, row) => this.#lacks(table, row));
    }
  }

  /** A key, unless it is one of a row that is not public. */
  shown(list: string, key: string | null): string | null {
    return key !== null && this.#gone.get(list)?.has(key) ? null : key;
  }

  override table<T extends Table>(table: T): TableFile<T>[] {
    const files = (this.#all.tablesRead.get(table) ?? []).map((file) => ({
      ...file,
      rows: file.rows
        .filter((row) => !this.#hidden.has(row))
        .map((row) => this.forget(table, file, this.#withoutDangling(table, row))),
    }));
    this.openList(table, files);
    return files as unknown as TableFile<T>[];
  }

  /** A row as it may be told: without what it says of people, once their time has passed. */
  forget<R extends object>(table: Table, place: Place, row: R): R {
    const cells = row as R & AnyRow;
    const known = this.#known(place);
    if (!isOver(table, cells, known, this.#when)) return row;
    const ledger = `${table.id} ${known.village}`;
    const numberOf = (household: string): string => this.#serials.of(ledger, household);
    const left = { ...row, ...forgottenCells(table, cells, numberOf) };
    this.#forgotten.add(left);
    return left;
  }

  override isForgotten(row: object): boolean {
    return this.#forgotten.has(row);
  }

  #hide(isHidden: (table: Table, row: AnyRow) => boolean): void {
    for (const [table, files] of this.#all.tablesRead) {
      const rows = files.flatMap((file) => file.rows);
      const hidden = rows.filter((row) => !this.#hidden.has(row) && isHidden(table, row));
      if (hidden.length === 0) continue;
      for (const row of hidden) this.#hidden.add(row);
      if (table.opens === undefined) continue;
      const key = openingKey(table);
      const shown = new Set(rows.filter((row) => !this.#hidden.has(row)).map((row) => row[key]));
      const gone = rows.map((row) => row[key]).filter((value) => !shown.has(value));
      this.#gone.set(table.opens, new Set(gone.map(String)));
    }
  }

  /** Whether a row must name another, and that one is hidden. */
  #lacks({ columns }: Table, row: AnyRow): boolean {
    return Object.entries(columns).some(
      ([key, { refersTo, required }]) =>
        required && refersTo !== null && this.shown(refersTo, String(row[key])) === null,
    );
  }

  /** The row with empty cells where it names one that is hidden. */
  #withoutDangling({ columns }: Table, row: AnyRow): AnyRow {
    const dangling = Object.entries(columns).filter(
      ([key, { refersTo }]) => refersTo !== null && this.shown(refersTo, String(row[key])) === null,
    );
    if (dangling.length === 0) return row;
    return { ...row, ...Object.fromEntries(dangling.map(([key]) => [key, null])) };
  }
}
