import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../src/portal/fs/sums.ts';
import { writeWhole } from '../../src/portal/fs/write.ts';

/**
 * Files in which a build found nothing private, by their paths and bytes: the next one need not look
 * through the same again. They are kept in a folder that stands for the guard and for what may be public.
 */
export class LookedThrough {
  readonly #folder: string;
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    const told = join(folder, TOLD);
    this.#before = new Set(existsSync(told) ? readFileSync(told, 'utf8').split('\n') : []);
  }

  /** Whether nothing was found in this very file; notes that it is looked through now. */
  isClean(path: string, content: string | Uint8Array): boolean {
    const digest = sha256(`${path}\n${sha256(content)}`);
    this.#now.add(digest);
    return this.#before.has(digest);
  }

  /** Keeps what this build has looked through and found clean: all or nothing. */
  save(isClean: boolean): void {
    mkdirSync(this.#folder, { recursive: true });
    if (isClean) writeWhole(join(this.#folder, TOLD), [...this.#now].join('\n'));
    else rmSync(join(this.#folder, TOLD), { force: true });
  }
}

const TOLD = 'clean.txt';
