import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FinishedPage } from '../../src/integrations/pages/finish-page.ts';
import { linkOrCopy } from '../../src/portal/fs/copy-folder.ts';
import { dropOldest } from '../../src/portal/fs/drop-oldest.ts';
import { listFolder } from '../../src/portal/fs/folder.ts';
import { sha256 } from '../../src/portal/fs/sums.ts';
import { writeWhole } from '../../src/portal/fs/write.ts';
import { handedOver } from '../../src/portal/handed.ts';
import type { PartsRead, Reads } from '../../src/portal/reads/reads.ts';
import { compilesAnew, rendererDigest } from './kept-renderer.ts';
import { LookedThrough } from './looked-through.ts';

/** Where files of sites are kept, by all that they hang on beside what they read of the portal. */
const KEPT = join('.build', 'pages');
/** How many programs and sets of settings are kept; each as many files as a site. */
const MOST_KEPT = 3;
const TOLD = 'kept.jsonl';
const FILES = 'files';
/** What shards have told, each by its name, until they are joined. */
const SHARDS = 'shards';

/** A file as it was made: its bytes, and what it was made from. */
interface KeptFile {
  readonly file: string;
  readonly digest: string;
  /** Numbers of the parts that it read. */
  readonly read: readonly number[];
  /** What was found of it when it was finished, where it is a page. */
  readonly page: FinishedPage | null;
}

/** A part of the portal as it was then. */
type KeptPart = readonly [part: string, digest: string | null];

/** What a build has made and did not have to make again. */
export interface KeptSite {
  /** Files that have to be made, of all; the others lie in their place. */
  readonly toMake: readonly string[];
  readonly pages: readonly FinishedPage[];
}

/**
 * Keeps every file that was rendered, with what it read of the portal. Where all of that is as it was, the
 * file is put into the next site as it is, with what was found of it: nothing is rendered, sealed or looked
 * through a second time.
 */
export class KeptPages {
  readonly #folder: string;
  readonly #reads: Reads;
  /** Files that are no pages, in which nothing private was found. */
  readonly looked: LookedThrough;
  readonly #made = new Map<string, readonly string[]>();
  /** Each part once, however many files read it. */
  readonly #known = new Map<string, string>();
  readonly #stood = new Map<string, KeptFile>();
  #loading: PartsRead = new Set();
  #parts: readonly KeptPart[] = [];

  /** `key` stands for everything that a file hangs on beside the portal. */
  constructor(key: readonly unknown[], reads: Reads, place = KEPT) {
    this.#folder = join(place, sha256(JSON.stringify(key)).slice(0, 32));
    this.#reads = reads;
    this.looked = new LookedThrough(this.#folder);
  }

  /** Notes what pages read as they are loaded, which all of them have read. */
  async loading<Result>(load: () => Promise<Result>): Promise<Result> {
    const { result, read } = await this.#reads.noting(load);
    this.#loading = read;
    return result;
  }

  /** Makes a file and notes what it read. */
  async making<Result>(file: string, make: () => Promise<Result>): Promise<Result> {
    const { result, read } = await this.#reads.noting(make);
    const known = (part: string): string => {
      const before = this.#known.get(part) ?? part;
      this.#known.set(part, before);
      return before;
    };
    this.#made.set(file, Array.from(read, known));
    return result;
  }

  /** Puts into `site` whatever of some files stands; `holds` says whether the rest of a page does. */
  place(site: string, files: readonly string[], holds: (page: FinishedPage) => boolean): KeptSite {
    const kept = this.#stand();
    const toMake = files.filter((file) => {
      const one = kept.get(file);
      if (!one || (one.page !== null && !holds(one.page))) return true;
      if (!this.#putInto(join(site, file), one)) return true;
      this.#stood.set(file, one);
      return false;
    });
    return { toMake, pages: [...this.#stood.values()].flatMap(({ page }) => page ?? []) };
  }

  /** Keeps what lies in a site that was found fit, and nothing else; shards are joined in it. */
  save(site: string, pages: readonly FinishedPage[]): void {
    this.#tidy(this.#tell(TOLD, site, pages));
    rmSync(join(this.#folder, SHARDS), { recursive: true, force: true });
  }

  /** Keeps what was made of one shard, beside all that is kept. */
  saveShard(name: string, site: string, pages: readonly FinishedPage[]): void {
    mkdirSync(join(this.#folder, SHARDS), { recursive: true });
    this.#tell(join(SHARDS, `${name}.jsonl`), site, pages);
  }

  /** Names of the shards that wait to be joined. */
  get shards(): readonly string[] {
    return this.#shardFiles().map((file) => basename(file, '.jsonl'));
  }

  /** Writes down what lies in a site; gives the digests of its files. */
  #tell(told: string, site: string, pages: readonly FinishedPage[]): ReadonlySet<string> {
    const byFile = new Map(pages.map((page) => [page.facts.file, page]));
    const parts = new Map<string, number>();
    const numbered = (read: PartsRead | readonly string[]): number[] =>
      Array.from(read, (part) => {
        const number = parts.get(part) ?? parts.size;
        parts.set(part, number);
        return number;
      });
    mkdirSync(join(this.#folder, FILES), { recursive: true });
    const stood = Array.from(this.#stood.values(), (one) => ({
      ...one,
      read: numbered(one.read.map((number) => this.#parts[number]?.[0] ?? '')),
    }));
    const made = Array.from(this.#made).flatMap(([file, read]): KeptFile[] => {
      const path = join(site, file);
      if (!existsSync(path)) return [];
      const digest = sha256(readFileSync(path));
      this.#keep(path, digest);
      const all = new Set([...this.#loading, ...read]);
      return [{ file, digest, read: numbered(all), page: byFile.get(file) ?? null }];
    });
    const all = Array.from(parts.keys(), (part): KeptPart => [part, this.#reads.digestOf(part)]);
    const lines = [all, ...stood, ...made].map((line) => `${JSON.stringify(line)}\n`);
    writeWhole(join(this.#folder, told), lines.join(''));
    return new Set([...stood, ...made].map(({ digest }) => digest));
  }

  #shardFiles(): string[] {
    const folder = join(this.#folder, SHARDS);
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(folder, name));
  }

  /** The files that were made from what is still the same. */
  #stand(): Map<string, KeptFile> {
    const standing = new Map<string, KeptFile>();
    const known: KeptPart[] = [];
    for (const told of [join(this.#folder, TOLD), ...this.#shardFiles()]) {
      if (!existsSync(told)) continue;
      const [parts = '[]', ...files] = readFileSync(told, 'utf8').split('\n');
      const own = JSON.parse(parts) as readonly KeptPart[];
      const same = own.map(
        ([part, digest]) => digest !== null && digest === this.#reads.digestOf(part),
      );
      for (const line of files) {
        if (line === '') continue;
        const one = JSON.parse(line) as KeptFile;
        if (!one.read.every((number) => same[number])) continue;
        const read = one.read.map((number) => known.length + number);
        standing.set(one.file, { ...one, read });
      }
      known.push(...own);
    }
    this.#parts = known;
    return standing;
  }

  /** Somebody may have written into the site of before, of which this is the very file. */
  #putInto(target: string, { digest }: KeptFile): boolean {
    const kept = join(this.#folder, FILES, digest);
    if (!existsSync(kept) || sha256(readFileSync(kept)) !== digest) return false;
    mkdirSync(dirname(target), { recursive: true });
    linkOrCopy(kept, target);
    return true;
  }

  #keep(path: string, digest: string): void {
    const kept = join(this.#folder, FILES, digest);
    rmSync(kept, { force: true });
    linkOrCopy(path, kept);
  }

  #tidy(digests: ReadonlySet<string>): void {
    const files = join(this.#folder, FILES);
    for (const name of readdirSync(files))
      if (!digests.has(name)) rmSync(join(files, name), { force: true });
    utimesSync(this.#folder, new Date(), new Date());
    dropOldest(dirname(this.#folder), MOST_KEPT);
  }
}

/**
 * What was made before of the portal that was handed over, by what else it hangs on; null for whoever
 * proves what is made anew.
 */
export function keptPages(allowed: ReadonlySet<string>): KeptPages | null {
  const reads = handedOver()?.reads;
  if (!reads || compilesAnew()) return null;
  return new KeptPages([rendererDigest(), folderDigest('scripts/support'), [...allowed]], reads);
}

/** The digest of what of a folder of the project decides what becomes of a rendered page. */
export function folderDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const path of listFolder(folder).files)
    digest.update(`\n${path}\n`).update(readFileSync(join(folder, path)));
  return digest.digest('hex');
}
