import type { Day } from '../../domain/day.ts';
import { maskedNames } from '../../domain/expiry.ts';

/** Where a name stands: the row, where it has a number, and its village. */
interface Place {
  readonly id: string | null;
  readonly village: string;
}

/** What a page has of names and of the rows that they are in. */
export interface NamedPage {
  readonly names: readonly string[];
  readonly ids: readonly string[];
  /** Its village; null for a page of several. */
  readonly village: string | null;
}

/**
 * Until when each masked name that is told may be told. A copy of a page that a reader's device keeps
 * outlives the site's own forgetting, and so has to bear its last day.
 */
export class NamesTold {
  readonly #byRow = new Map<string, { readonly names: Set<string>; readonly until: Day }[]>();
  readonly #byPlace = new Map<string, Day>();

  add({ id, village }: Place, texts: readonly unknown[], until: Day): void {
    const names = new Set(
      texts.flatMap((text) => (typeof text === 'string' ? maskedNames(text) : [])),
    );
    if (names.size === 0) return;
    if (id !== null) this.#byRow.set(id, [...(this.#byRow.get(id) ?? []), { names, until }]);
    for (const name of names)
      for (const key of [`${village} ${name}`, ` ${name}`]) {
        const known = this.#byPlace.get(key);
        if (known === undefined || until < known) this.#byPlace.set(key, until);
      }
  }

  /**
   * The last day on which a page may be shown as it is; null where it names nobody who is to be
   * forgotten. A name that no row on the page accounts for goes with the first of that name in the village.
   */
  lastDay({ names, ids, village }: NamedPage): Day | null {
    const rows = [...new Set(ids)].flatMap((id) => this.#byRow.get(id) ?? []);
    const days = [...new Set(names)].flatMap((name) => {
      const own = rows.filter((row) => row.names.has(name)).map(({ until }) => until);
      if (own.length > 0) return own;
      return this.#byPlace.get(`${village ?? ''} ${name}`) ?? this.#byPlace.get(` ${name}`) ?? [];
    });
    return days.sort()[0] ?? null;
  }
}
