import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { maskPath } from '../../intake/guard/file-names.ts';
import { publicFileFaults } from '../../intake/guard/files/public-file.ts';
import { listFolder } from './folder.ts';

/** What may not be published as it is: everything but pictures, fonts and plain text. */
export function publicFaults(folder: string): Problem[] {
  return listFolder(folder).files.flatMap((path) =>
    publicFileFaults(path, new Uint8Array(readFileSync(join(folder, path)))).map((fault) => ({
      file: `public/${maskPath(path)}`,
      row: 0,
      column: '',
      ...fault,
    })),
  );
}
