import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copySources, type Sources } from '../portal/fs/sources.ts';
import type { Change } from './change.ts';
import { ownRoom } from './room.ts';

/** A site of which each file is made when it is asked for. */
export interface OpenSite {
  /** Settles once files can be asked for, with pages that are new; or with why they cannot, in words. */
  readonly opened: Promise<{ readonly fresh: readonly string[] } | { readonly why: string }>;
  /** A file as it would be published; null where it is none that is rendered. */
  readonly page: (file: string) => Promise<Uint8Array | null>;
  /** Pages that differ from the site that readers get, once all were held against it. */
  readonly changed: Promise<readonly string[]>;
  readonly close: () => void;
}

/** Opens the site of some sources; `room` is a folder for it alone. */
export type Opener = (sources: Sources, room: string, out: string) => OpenSite;

/** How far it has come that what a change gives can be looked at. */
export type Progress =
  | { readonly is: 'none' | 'under-way' }
  | { readonly is: 'failed'; readonly why: string }
  /** Addresses of the pages that differ; while they are counted, of those that are new. */
  | { readonly is: 'open'; readonly pages: readonly string[]; readonly isCounted: boolean };

/** How long nobody looks before a site that was opened is closed. */
const IDLE = 10 * 60_000;

/** The site as a change would make it, to be looked at by address before it is public: one at a time. */
export class Previews {
  readonly #open: Opener;
  readonly #given: Sources;
  readonly #work: string;
  readonly #out: string;
  #shown:
    | (Readonly<Record<'key' | 'room', string>> & { site: OpenSite; progress: Progress })
    | null = null;
  #idle: NodeJS.Timeout | null = null;

  constructor(open: Opener, given: Sources, work: string, out: string) {
    this.#open = open;
    this.#given = given;
    this.#work = work;
    this.#out = out;
  }

  progress(key: string): Progress {
    return this.#shown?.key === key ? this.#shown.progress : { is: 'none' };
  }

  /** Opens the site with a change, unless it is open; any other is closed. */
  show(key: string, change: Change): void {
    this.#stayOpen();
    const { is } = this.progress(key);
    if (is === 'under-way' || is === 'open') return;
    this.close();
    const room = ownRoom(this.#work, 'shown');
    const sources = changedCopy(this.#given, join(room, 'sources'), change);
    const site = this.#open(sources, room, this.#out);
    const shown = { key, room, site, progress: { is: 'under-way' } as Progress };
    this.#shown = shown;
    const isOpen = (files: readonly string[], isCounted: boolean): void => {
      shown.progress = { is: 'open', pages: files.map(addressOf), isCounted };
    };
    const failed = (why: unknown): void => {
      shown.progress = { is: 'failed', why: String(why) };
    };
    site.opened
      .then((told) => ('why' in told ? failed(told.why) : isOpen(told.fresh, false)))
      .then(() => site.changed)
      .then((files) => isOpen(files, true))
      .catch(failed);
  }

  /** A file of the site that is open; null where none is, or it makes none. */
  async page(file: string): Promise<Uint8Array | null> {
    this.#stayOpen();
    return (await this.#shown?.site.page(file)) ?? null;
  }

  /** Ends what renders, which holds a whole portal. */
  close(): void {
    clearTimeout(this.#idle ?? undefined);
    this.#shown?.site.close();
    if (this.#shown) rmSync(this.#shown.room, { recursive: true, force: true });
    this.#shown = null;
  }

  #stayOpen(): void {
    clearTimeout(this.#idle ?? undefined);
    this.#idle = setTimeout(() => this.close(), IDLE).unref();
  }
}

/** A copy of some sources with a change in it. */
export function changedCopy(given: Sources, to: string, change: Change): Sources {
  const sources = copySources(given, to);
  for (const [path, text] of change) {
    const file = join(sources.data, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file, { force: true });
    else writeFileSync(file, text);
  }
  return sources;
}

/** The address of a page, by its file. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
