import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedCopy } from '../portal/fs/attachments.ts';
import type { Portal } from '../portal/portal.ts';

/** Copies what hangs beside the notices, without what cameras and authors left in it. */
export function copyAttachments(folder: string, dataFolder: string, portal: Portal): void {
  for (const { files } of portal.notices) {
    for (const { path, href } of files) {
      const target = join(folder, href);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, publishedCopy(dataFolder, path));
    }
  }
}
