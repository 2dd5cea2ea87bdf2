import type { Problem } from '../domain/problem.ts';
import { lettersNotPrinted } from '../integrations/sheets/lacking-letters.ts';
import { type Assembly, assemble } from '../portal/assemble.ts';
import { readAttachments } from '../portal/fs/attachments.ts';
import { loadPortal } from '../portal/fs/load.ts';
import type { Home } from '../portal/handing-in/home.ts';
import type { AttachmentFiles } from '../portal/notices/attachments.ts';
import type { DataFiles } from '../portal/reading.ts';
import { knownNames } from '../views/data/template-lists.ts';
import { type Change, changeKey, contentDigest, filesAfter } from './change.ts';
import { Recent } from './recent.ts';

/** Homes that are held at once as a change would leave them: each has a whole portal. */
const HELD = 3;

/** A home as sheets are handed in to it, and as it would be with files of it changed. */
export class OpenedHome {
  readonly home: Home;
  readonly #attachments: AttachmentFiles;
  readonly #assembled = new Recent<Assembly>(HELD);
  readonly #next = new Recent<OpenedHome>(1);
  readonly #make: () => Assembly;
  #own: Assembly | null = null;
  #known: ReadonlySet<string> | null = null;

  constructor(home: Home, attachments: AttachmentFiles, own: (() => Assembly) | null = null) {
    this.home = home;
    this.#attachments = attachments;
    this.#make = own ?? (() => this.#assemble(home.files, attachments));
  }

  /** What its files come to. */
  own(): Assembly {
    this.#own ??= this.#make();
    return this.#own;
  }

  /** What its files would come to with a change; what was asked for last is at hand. */
  after(change: Change): Assembly {
    return change.size === 0 ? this.own() : this.filed(change);
  }

  /** The same without holding it against the register: what is to be put on record is not there yet. */
  filed(change: Change): Assembly {
    return this.#assembled.of(changeKey(change), () =>
      this.#assemble(filesAfter(this.home.files, change), this.#attachmentsAfter(change)),
    );
  }

  /** Problems that it would have with a change and has not without it. */
  freshProblems(change: Change): Problem[] {
    this.#known ??= new Set(this.own().problems.map((problem) => JSON.stringify(problem)));
    const { problems, portal } = this.after(change);
    const lettersIn = (files: DataFiles, drawn: Assembly['portal']): Problem[] =>
      lettersNotPrinted(new Map([...files].filter(([path]) => change.has(path))), drawn);
    const before = lettersIn(this.home.files, this.own().portal);
    const known = new Set([...this.#known, ...before.map((problem) => JSON.stringify(problem))]);
    return [...problems, ...lettersIn(filesAfter(this.home.files, change), portal)].filter(
      (problem) => !known.has(JSON.stringify(problem)),
    );
  }

  /** The same home with a change in its files, for what comes after that. */
  with(change: Change): OpenedHome {
    if (change.size === 0) return this;
    return this.#next.of(changeKey(change), () => {
      const home = { ...this.home, files: filesAfter(this.home.files, change) };
      return new OpenedHome(home, this.#attachmentsAfter(change), () => this.after(change));
    });
  }

  /** Digest of what a file holds; that of the empty text where there is none. */
  digestOf(path: string): string {
    return this.#attachments.get(path)?.digest ?? contentDigest(this.home.files.get(path));
  }

  #attachmentsAfter(change: Change): AttachmentFiles {
    const after = new Map(this.#attachments);
    for (const [path, content] of change) {
      if (content === null) after.delete(path);
      else if (typeof content !== 'string')
        after.set(path, { bytes: content.length, digest: contentDigest(content) });
    }
    return after;
  }

  #assemble(files: DataFiles, attachments: AttachmentFiles): Assembly {
    const { today } = this.home;
    return assemble(files, today, { asOf: today, attachments });
  }
}

/**
 * The data folder that sheets go to. What is in a folder beside it that is written to instead outranks
 * what it has itself.
 */
export function openHome(
  dataFolder: string,
  today: string,
  beside: DataFiles = new Map(),
): OpenedHome {
  const loaded = loadPortal(dataFolder, today);
  const { portal, lists, programmes, files: around } = loaded;
  const files = new Map([...around, ...beside]);
  const names = portal ? knownNames(portal) : {};
  const home = { portal, lists, programmes, files, names, today: portal?.asOf ?? today };
  const own = beside.size === 0 ? () => loaded : null;
  return new OpenedHome(home, readAttachments(dataFolder, around), own);
}
