import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { dropOldest } from '../portal/fs/drop-oldest.ts';
import { sha256 } from '../portal/fs/sums.ts';

/** Files that take long to make, kept beside the project by all that they are made of. */
export interface KeptFiles {
  /** The name under which is kept what is made of some parts. */
  readonly nameOf: (parts: readonly unknown[]) => string;
  /** Whether it was made once; it is not taken away soon. */
  readonly has: (name: string) => boolean;
  /** Puts it into a site; false when it has still to be made. */
  readonly place: (name: string, target: string) => boolean;
  /** What is kept under a name; null where it has still to be made. */
  readonly read: (name: string) => Buffer | null;
  readonly keep: (name: string, bytes: Uint8Array) => void;
  /** Drops what was not placed for longest. */
  readonly tidy: () => void;
}

/** The files of one kind, at most so many; what builds beside each other make, each of them may use. */
export function keptFiles(kind: string, most: number): KeptFiles {
  const folder = join('.build', kind);
  mkdirSync(folder, { recursive: true });
  const has = (name: string): boolean => {
    const kept = join(folder, name);
    // A power cut leaves an empty file.
    if (!statSync(kept, { throwIfNoEntry: false })?.size) return false;
    utimesSync(kept, new Date(), new Date());
    return true;
  };
  return {
    nameOf: (parts) => sha256(JSON.stringify(parts)),
    has,
    place: (name, target) => {
      if (!has(name)) return false;
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(folder, name), target);
      return true;
    },
    read: (name) => (has(name) ? readFileSync(join(folder, name)) : null),
    keep: (name, bytes) => {
      // Processes of several machines may keep their files in one folder.
      const half = join(folder, `${name}.${randomUUID()}`);
      writeFileSync(half, bytes);
      renameSync(half, join(folder, name));
    },
    tidy: () => dropOldest(folder, most),
  };
}
