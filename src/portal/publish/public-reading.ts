import type { Day } from '../../domain/day.ts';
import { openingKey, type Row, type Table } from '../../intake/define-table.ts';
import { isPublicOn } from '../../intake/publication.ts';
import { NOTICES_TOLD } from '../../intake/tables/shared-columns.ts';
import { DataReading, type TableFile } from '../reading.ts';

type AnyRow = Row<Table>;

/**
 * A folder that has been read and checked, handed out again as it is public on a day: without rows whose
 * day has not come or is over, and without what refers to them. Readers that are given it cannot see, and
 * so no page, download, feed or index can show, anything else.
 */
export class PublicReading extends DataReading {
  readonly #all: DataReading;
  readonly #hidden = new Set<AnyRow>();
  /** Keys of rows that are not public, by the list they are on. */
  readonly #gone: Map<string, ReadonlySet<string>>;

  /** `gone`: keys, by list, of what is not public and in no table of the reading. */
  constructor(all: DataReading, day: Day, gone: Readonly<Record<string, ReadonlySet<string>>>) {
    super(all.files);
    this.#all = all;
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
    const opened = list === NOTICES_TOLD ? 'notices' : list;
    return key !== null && this.#gone.get(opened)?.has(key) ? null : key;
  }

  override table<T extends Table>(table: T): TableFile<T>[] {
    const files = (this.#all.tablesRead.get(table) ?? []).map((file) => ({
      ...file,
      rows: file.rows
        .filter((row) => !this.#hidden.has(row))
        .map((row) => this.#withoutDangling(table, row)),
    }));
    this.openList(table, files);
    return files as unknown as TableFile<T>[];
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
