import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Person, ROLES, type Role } from '../domain/desk/submission.ts';
import { writeWhole } from '../portal/fs/write.ts';
import type { Newcomer } from './newcomers.ts';

const FILE = 'persons.json';

const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
const entry = z.strictObject({
  name: z.string(),
  post: z.string(),
  roles: z.array(role),
  salt: z.string(),
  hash: z.string(),
});
type Entry = z.infer<typeof entry>;

/** Who sits at the desk. The list lies in the work folder and never leaves this machine. */
export class Persons {
  readonly #file: string;

  constructor(folder: string) {
    this.#file = join(folder, FILE);
  }

  all(): Person[] {
    return this.#entries().map(({ name, post, roles }) => ({ name, post, roles }));
  }

  /** Adds somebody, or gives somebody another post, other roles and another passphrase. */
  add(person: Person, passphrase: string): void {
    this.#write([
      ...this.#entries().filter(({ name }) => name !== person.name),
      entryOf({ person, passphrase }),
    ]);
  }

  /** Begins the list with those who sit down first; false, and nothing done, where somebody is on it. */
  begin(first: readonly Newcomer[]): boolean {
    if (this.#entries().length > 0) return false;
    this.#write(first.map(entryOf));
    return true;
  }

  /** The person whose name and passphrase these are; null for anybody else. */
  known(name: string, passphrase: string): Person | null {
    const found = this.#entries().find((one) => one.name === name);
    // Somebody who is not on the list takes as long, so that nobody can try out names.
    const hash = Buffer.from(hashOf(passphrase, found?.salt ?? ''), 'hex');
    if (!found || !timingSafeEqual(hash, Buffer.from(found.hash, 'hex'))) return null;
    return { name: found.name, post: found.post, roles: found.roles };
  }

  #entries(): Entry[] {
    if (!existsSync(this.#file)) return [];
    return z.array(entry).parse(JSON.parse(readFileSync(this.#file, 'utf8')));
  }

  #write(entries: readonly Entry[]): void {
    mkdirSync(join(this.#file, '..'), { recursive: true });
    writeWhole(this.#file, `${JSON.stringify(entries, null, 2)}\n`, 0o600);
  }
}

function entryOf({ person: { name, post, roles }, passphrase }: Newcomer): Entry {
  const salt = randomBytes(16).toString('hex');
  return { name, post, roles: [...roles], salt, hash: hashOf(passphrase, salt) };
}

function hashOf(passphrase: string, salt: string): string {
  // Without blanks around it, which a form takes away and a file does not.
  return scryptSync(passphrase.normalize('NFKC').trim(), salt, 32).toString('hex');
}
