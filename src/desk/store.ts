import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Attached, BEGUN, type Submission } from '../domain/desk/submission.ts';
import { sha256 } from '../portal/fs/sums.ts';
import { changeFolder, FolderMoved, finishChanges, writeWhole } from '../portal/fs/write.ts';

/** A submission as it lies in its file, and the digest by which a window knows what it has seen. */
export interface Kept {
  readonly submission: Submission;
  readonly seen: string;
}

/** Files beside notices, each under the digest of what it holds. */
const ATTACHED = 'attached';

const NAME = /^(\d{4}-\d{2}-\d{2}-\d{3,})\.txt$/;

/** What is on its way to the board: a file each in the work folder, changed whole or not at all. */
export class DeskStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    finishChanges(folder);
  }

  /** All of them, the newest first. */
  all(): Kept[] {
    return this.#ids()
      .reverse()
      .flatMap((id) => this.get(id) ?? []);
  }

  get(id: string): Kept | null {
    const text = this.#text(id);
    if (text === null) return null;
    const kept = JSON.parse(text) as Submission;
    return { submission: { ...BEGUN, ...kept }, seen: sha256(text) };
  }

  /** A number that none has yet. */
  nextId(today: string): string {
    const taken = this.#ids().filter((id) => id.startsWith(today));
    const last = Math.max(0, ...taken.map((id) => Number(id.slice(today.length + 1))));
    return `${today}-${String(last + 1).padStart(3, '0')}`;
  }

  /**
   * Keeps a submission in the place of what was seen of it, null where there was none. Throws
   * `FolderMoved` when another window was quicker; nothing is written then.
   */
  put(submission: Submission, seen: string | null): void {
    const path = `${submission.id}.txt`;
    const before = this.#text(submission.id);
    if ((before === null ? null : sha256(before)) !== seen) throw new FolderMoved(path);
    const basis = new Map(before === null ? [] : [[path, before]]);
    changeFolder(this.#folder, { written: new Map([[path, plain(submission)]]), basis });
    if (submission.state === 'dropped') this.#forgetFiles();
  }

  /** Keeps a file that is to hang beside a notice; gives the digest under which it lies. */
  keepFile(bytes: Uint8Array): string {
    const digest = sha256(bytes);
    mkdirSync(join(this.#folder, ATTACHED), { recursive: true });
    writeWhole(join(this.#folder, ATTACHED, digest), bytes);
    return digest;
  }

  /** A file that is kept; throws when it is not. */
  file({ digest }: Attached): Uint8Array {
    return new Uint8Array(readFileSync(join(this.#folder, ATTACHED, digest)));
  }

  /** Takes away files that no submission names any more. */
  #forgetFiles(): void {
    const folder = join(this.#folder, ATTACHED);
    if (!existsSync(folder)) return;
    const named = new Set(
      this.all().flatMap(({ submission: { attached } }) => attached.map(({ digest }) => digest)),
    );
    for (const name of readdirSync(folder)) if (!named.has(name)) rmSync(join(folder, name));
  }

  #ids(): string[] {
    if (!existsSync(this.#folder)) return [];
    return readdirSync(this.#folder)
      .flatMap((name) => NAME.exec(name)?.[1] ?? [])
      .sort();
  }

  #text(id: string): string | null {
    const file = join(this.#folder, `${id}.txt`);
    if (!NAME.test(`${id}.txt`) || !existsSync(file)) return null;
    return readFileSync(file, 'utf8');
  }
}

/** JSON in ASCII, so that no sign in the name of a file can make it unreadable. */
function plain(submission: Submission): string {
  return JSON.stringify(submission).replace(
    /[^\x20-\x7e]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
