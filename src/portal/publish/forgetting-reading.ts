import type { Day } from '../../domain/day.ts';
import type { Row, Table } from '../../intake/define-table.ts';
import {
  forgottenCells,
  isOver,
  type KnownDays,
  lastDayTold,
  personalColumns,
} from '../../intake/forgetting.ts';
import type { Portal } from '../portal.ts';
import { DataReading, type TableFile } from '../reading.ts';
import { knownDays, type Place } from './known-days.ts';
import { NamesTold } from './names-told.ts';
import type { PublicReading } from './public-reading.ts';
import { Serials } from './serials.ts';

/**
 * What is public on a day, without what was said of people whose time has passed. Whatever is counted by
 * household or person is counted over the public reading: here nobody could tell them apart any more.
 */
export class ForgettingReading extends DataReading {
  readonly #shown: PublicReading;
  readonly #forgotten = new WeakSet<object>();
  readonly #known: (place: Place) => KnownDays;
  readonly #when: { readonly today: Day; readonly grace: number };
  readonly #serials = new Serials();
  /** Names that it tells, with their last days. */
  readonly named = new NamesTold();

  /** `whole`: the portal that was read of all there is. */
  constructor(shown: PublicReading, whole: Portal) {
    super(shown.files);
    this.#shown = shown;
    this.#known = knownDays(whole);
    this.#when = { today: whole.asOf, grace: whole.config.retention.namedRowsDays };
  }

  override table<T extends Table>(table: T): TableFile<T>[] {
    const files = this.#shown.table(table).map((file) => ({
      ...file,
      rows: file.rows.map((row) => this.forget(table, file, row)),
    }));
    this.tablesRead.set(table, files);
    this.openList(table, files);
    return files;
  }

  /** A row as it may be told: without what it says of people, once their time has passed. */
  forget<R extends object>(table: Table, place: Place, row: R): R {
    const cells = row as R & Row<Table>;
    const known = this.#known(place);
    if (!isOver(table, cells, known, this.#when)) {
      this.#note(table, cells, known);
      return row;
    }
    const ledger = `${table.id} ${known.village}`;
    const numberOf = (household: string): string => this.#serials.of(ledger, household);
    const left = { ...row, ...forgottenCells(table, cells, numberOf) };
    this.#forgotten.add(left);
    return left;
  }

  /** Keeps until when the names of a row may be told. */
  #note(table: Table, row: Row<Table>, known: KnownDays): void {
    const until = lastDayTold(table, row, known, this.#when.grace);
    if (until === null) return;
    const texts = personalColumns(table).map(([key]) => row[key]);
    const { id = null, village = known.village } = row as Readonly<Record<string, unknown>>;
    this.named.add({ id: id as string | null, village: String(village) }, texts, until);
  }

  override isForgotten(row: object): boolean {
    return this.#forgotten.has(row);
  }
}
