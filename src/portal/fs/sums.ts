import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from './folder.ts';

/** The name under which the sums of a site lie beside it. */
export const SUMS = 'SHA256SUMS';

/** The sums of a site, as `sha256sum -c` reads them. */
export function sumsOf(site: string): string {
  return listFolder(site)
    .files.map((path) => `${sha256(readFileSync(join(site, path)))}  ${path}\n`)
    .sort()
    .join('');
}

/** What sums say: the digest of each file by its path. */
export function readSums(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, digest, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      return digest !== undefined && path !== undefined ? [[path, digest] as const] : [];
    }),
  );
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
