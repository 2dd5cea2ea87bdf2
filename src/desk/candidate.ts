import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFolder } from '../portal/fs/folder.ts';
import { copySources, type Sources } from '../portal/fs/sources.ts';
import type { Change } from './change.ts';

/** What makes sites and puts them in their place. */
export interface Workshop {
  /** Builds a checked site of some sources into a folder; says in words why it did not. */
  readonly build: (sources: Sources, out: string) => Promise<string | null>;
  /** Puts a finished site in the place of the one that readers get. */
  readonly swap: (fresh: string, out: string) => void;
}

/** A site as it would be with some files changed. */
export interface Candidate {
  readonly folder: string;
  /** Pages that differ from the site that readers get, by their addresses. */
  readonly pages: readonly string[];
}

/** How far the making of a candidate has come. */
export type Progress =
  | { readonly is: 'none' | 'under-way' }
  | { readonly is: 'ready'; readonly candidate: Candidate }
  | { readonly is: 'failed'; readonly why: string };

/**
 * Makes the site that a change would give, before it is public. It is this very site, byte for byte,
 * that is then put in the place of the old one, as long as nothing else has changed meanwhile.
 */
export class Candidates {
  readonly #workshop: Workshop;
  readonly #given: Sources;
  readonly #folder: string;
  readonly #out: string;
  readonly #day: string;
  #made: { readonly key: string; readonly progress: Progress } | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(workshop: Workshop, given: Sources, folder: string, out: string, day: string) {
    this.#workshop = workshop;
    this.#given = given;
    this.#folder = folder;
    this.#out = out;
    this.#day = day;
    rmSync(folder, { recursive: true, force: true });
  }

  /** How far the site with these files is. */
  progress(change: Change): Progress {
    return this.#made?.key === this.#keyOf(change) ? this.#made.progress : { is: 'none' };
  }

  /** Where the site that was made last lies; null where there is none. */
  folder(): string | null {
    return this.#made?.progress.is === 'ready' ? this.#made.progress.candidate.folder : null;
  }

  /** Makes the site with these files, unless it is there; one after another. */
  async make(change: Change): Promise<Progress> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    await before;
    try {
      const progress = this.progress(change);
      if (progress.is === 'ready') return progress;
      return await this.#build(change);
    } finally {
      resolve();
    }
  }

  /** Puts the site with these files in the place of the one that readers get. */
  swapIn(change: Change, candidate: Candidate): void {
    // It lies there no more, even where what follows fails.
    if (this.#made?.key === this.#keyOf(change)) this.#made = null;
    this.#workshop.swap(candidate.folder, this.#out);
  }

  async #build(change: Change): Promise<Progress> {
    const key = this.#keyOf(change);
    this.#made = { key, progress: { is: 'under-way' } };
    let progress: Progress;
    try {
      rmSync(this.#folder, { recursive: true, force: true });
      mkdirSync(this.#folder, { recursive: true });
      // A build that outlived a desk which was killed must not write into this one.
      const room = mkdtempSync(join(this.#folder, 'made-'));
      const sources = copySources(this.#given, join(room, 'sources'));
      for (const [path, text] of change) {
        const file = join(sources.data, path);
        mkdirSync(dirname(file), { recursive: true });
        if (text === null) rmSync(file, { force: true });
        else writeFileSync(file, text);
      }
      const folder = join(room, 'site');
      const why = await this.#workshop.build(sources, folder);
      progress =
        why === null
          ? { is: 'ready', candidate: { folder, pages: changedPages(folder, this.#out) } }
          : { is: 'failed', why };
    } catch (error) {
      this.#made = null;
      throw error;
    }
    this.#made = { key, progress };
    return progress;
  }

  /** A digest of everything the site is made of: all sources with the files in their places, and the day. */
  #keyOf(change: Change): string {
    const hash = createHash('sha256').update(this.#day);
    const add = (name: string, content: string | Uint8Array): void => {
      hash.update(`\n${name}\n`).update(createHash('sha256').update(content).digest());
    };
    for (const [name, folder] of Object.entries(this.#given)) {
      const files = listFolder(folder).files;
      const fresh =
        name === 'data' ? [...change.keys()].filter((path) => !files.includes(path)) : [];
      for (const path of [...files, ...fresh].sort()) {
        const text = name === 'data' ? change.get(path) : undefined;
        if (text !== null) add(`${name}/${path}`, text ?? readFileSync(join(folder, path)));
      }
    }
    return hash.digest('hex');
  }
}

/** Addresses of the pages that one site has otherwise than another, or does not have. */
function changedPages(fresh: string, old: string): string[] {
  const pages = (folder: string): string[] =>
    listFolder(folder).files.filter((path) => path.endsWith('.html'));
  const bytesOf = (file: string): Buffer | null => (existsSync(file) ? readFileSync(file) : null);
  return [...new Set([...pages(fresh), ...pages(old)])]
    .filter((path) => {
      const [now, before] = [bytesOf(join(fresh, path)), bytesOf(join(old, path))];
      return now === null || before === null || !now.equals(before);
    })
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}
