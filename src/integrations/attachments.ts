import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Portal } from '../portal/portal.ts';

/** Puts what hangs beside the notices into the site, from the folder of the copies made for it. */
export function placeAttachments(folder: string, copies: string, portal: Portal): void {
  for (const { files } of portal.notices) {
    for (const { path, href } of files) {
      const target = join(folder, href);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(copies, path), target);
    }
  }
}
