import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../portal/fs/write.ts';
import type { Place } from './place.ts';

/** A folder: a shared drive, or the root of a web server on this machine. */
export function folderPlace(folder: string): Place {
  return {
    name: folder,
    read: async (path) => {
      const file = join(folder, path);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    },
    put: async (site, paths) => {
      for (const path of paths) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        writeWhole(target, readFileSync(join(site, path)));
      }
    },
    remove: async (paths) => {
      for (const path of paths) rmSync(join(folder, path), { force: true });
    },
  };
}
