import { copyFileSync, mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dropOldest } from '../portal/fs/drop-oldest.ts';
import { sha256 } from '../portal/fs/sums.ts';

/** Files that take long to make, kept beside the project by all that they are made of. */
export interface KeptFiles {
  /** Puts what was made of `parts` once into a site; false when it has still to be made. */
  readonly place: (parts: readonly unknown[], target: string) => boolean;
  readonly keep: (parts: readonly unknown[], bytes: Uint8Array) => void;
  /** Drops what was not placed for longest. */
  readonly tidy: () => void;
}

/** The files of one kind, at most so many; what builds beside each other make, each of them may use. */
export function keptFiles(kind: string, most: number): KeptFiles {
  const folder = join('.build', kind);
  mkdirSync(folder, { recursive: true });
  const pathOf = (parts: readonly unknown[]): string => join(folder, sha256(JSON.stringify(parts)));
  return {
    place: (parts, target) => {
      const kept = pathOf(parts);
      // A power cut leaves an empty file.
      if (!statSync(kept, { throwIfNoEntry: false })?.size) return false;
      utimesSync(kept, new Date(), new Date());
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(kept, target);
      return true;
    },
    keep: (parts, bytes) => {
      const half = `${pathOf(parts)}.${process.pid}`;
      writeFileSync(half, bytes);
      renameSync(half, pathOf(parts));
    },
    tidy: () => dropOldest(folder, most),
  };
}
