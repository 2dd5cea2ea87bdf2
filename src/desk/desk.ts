import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../domain/day.ts';
import type { Acting, Outcome, Person, Submission } from '../domain/desk/submission.ts';
import { listFolder } from '../portal/fs/folder.ts';
import type { Sources } from '../portal/fs/sources.ts';
import { untilStill } from '../portal/fs/write.ts';
import { Candidates, type Workshop } from './candidate.ts';
import { type OpenedHome, openHome } from './open-home.ts';
import { Persons } from './persons.ts';
import { DeskStore } from './store.ts';

/** Where a desk stands. */
export interface DeskPlace {
  readonly sources: Sources;
  /** The folder of what is on its way. */
  readonly work: string;
  /** The site that readers get. */
  readonly out: string;
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
}

/** One desk: what lies on it, who sits at it, and the home it is of. */
export class Desk {
  readonly place: DeskPlace;
  readonly store: DeskStore;
  readonly persons: Persons;
  readonly candidates: Candidates;
  #opened: { readonly stamp: string; readonly home: OpenedHome } | null = null;

  constructor(place: DeskPlace) {
    const { sources, work, out, today, workshop } = place;
    this.place = place;
    this.store = new DeskStore(work);
    this.persons = new Persons(work);
    this.candidates = new Candidates(workshop, sources, join(work, 'candidate'), out, today);
  }

  /** The home as it is now; read again only when a file of it is another. */
  home(): OpenedHome {
    const { sources, today } = this.place;
    const stamp = listFolder(sources.data)
      .files.map((path) => {
        const { size, mtimeMs } = statSync(join(sources.data, path));
        return `${path} ${size} ${mtimeMs}`;
      })
      .join('\n');
    if (this.#opened?.stamp !== stamp) {
      this.#opened = { stamp, home: openHome(sources.data, today) };
    }
    return this.#opened.home;
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
