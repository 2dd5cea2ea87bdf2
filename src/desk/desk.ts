import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../domain/day.ts';
import type { Acting, Outcome, Person, Submission } from '../domain/desk/submission.ts';
import type { Village } from '../domain/village.ts';
import { listFolder } from '../portal/fs/folder.ts';
import type { Sources } from '../portal/fs/sources.ts';
import { sha256 } from '../portal/fs/sums.ts';
import { untilStill } from '../portal/fs/write.ts';
import type { Builder } from './candidate.ts';
import { type Change, changeKey } from './change.ts';
import { type OpenedHome, openHome } from './open-home.ts';
import { Persons } from './persons.ts';
import { type Opener, Previews } from './previews.ts';
import { DeskStore } from './store.ts';

/** What makes sites and puts them in their place. */
export interface Workshop {
  readonly build: Builder;
  readonly open: Opener;
  /** Puts a finished site in the place of the one that readers get. */
  readonly swap: (fresh: string, out: string) => void;
}

/** Where a desk stands. */
export interface DeskPlace {
  readonly sources: Sources;
  /** The folder of what is on its way. */
  readonly work: string;
  /** The site that readers get. */
  readonly out: string;
  /** The day as it is now: a desk stays open overnight. */
  readonly today: Day;
  /** The moment, in ISO form with the offset of the place. */
  readonly clock: () => string;
  /** Where readers get the site; null for the address in portal.json. */
  readonly live: string | null;
  readonly workshop: Workshop;
  /** The folder, of a shared drive, in which villages leave their sheets; null for none. */
  readonly inbox: string | null;
  /** Whether a commit of a publication is pushed to where its branch belongs. */
  readonly push: boolean;
  /** Id of the town whose villages alone are asked after; null for all of the home. */
  readonly town: string | null;
}

/** One desk: what lies on it, who sits at it, and the home it is of. */
export class Desk {
  readonly place: DeskPlace;
  readonly store: DeskStore;
  readonly persons: Persons;
  readonly previews: Previews;
  #opened: { readonly stamp: string; readonly home: OpenedHome } | null = null;

  constructor(place: DeskPlace) {
    const { sources, work, out, workshop } = place;
    this.place = place;
    this.store = new DeskStore(work);
    this.persons = new Persons(work);
    this.previews = new Previews(workshop.open, sources, work, out);
  }

  /** The home as it is now; read again only when a file of it is another. */
  home(): OpenedHome {
    const { sources, today } = this.place;
    const stamp = this.#stamp();
    if (this.#opened?.stamp !== stamp)
      this.#opened = { stamp, home: openHome(sources.data, today) };
    return this.#opened.home;
  }

  /** What tells the site that a change gives from any other. */
  previewKey(change: Change): string {
    return sha256(this.#stamp() + changeKey(change));
  }

  /** The day, and every file of the sources with its size and moment. */
  #stamp(): string {
    const { sources, today } = this.place;
    const files = Object.values(sources).flatMap((folder: string) =>
      listFolder(folder).files.map((path) => {
        const { size, mtimeMs } = statSync(join(folder, path));
        return `${path} ${size} ${mtimeMs}`;
      }),
    );
    return [today, ...files].join('\n');
  }

  /** The villages that this desk works for. */
  villages(): readonly Village[] {
    const { town } = this.place;
    const all = this.home().home.portal?.villages ?? [];
    return all.filter((village) => town === null || village.town.id === town);
  }

  acting(person: Person): Acting {
    return { person, at: this.place.clock() };
  }

  /** Takes in a sheet under the next number. */
  handIn(make: (id: string) => Outcome): Outcome {
    return untilStill(() => {
      const outcome = make(this.store.nextId(this.place.today));
      if (outcome.ok) this.store.put(outcome.submission, null);
      return outcome;
    });
  }

  /** Keeps what became of a submission in the place of what a window had seen. */
  keep(outcome: Outcome, seen: string): Submission | string {
    if (!outcome.ok) return outcome.why;
    this.store.put(outcome.submission, seen);
    return outcome.submission;
  }
}
