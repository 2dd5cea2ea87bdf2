import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanCopy } from '../../intake/guard/files/clean.ts';
import {
  ATTACHMENT_PATH,
  type AttachmentFile,
  type AttachmentFiles,
} from '../notices/attachments.ts';
import type { DataFiles } from '../reading.ts';

/** Size and digest of every attachment as it will be published. */
export function readAttachments(folder: string, files: DataFiles): AttachmentFiles {
  const found = new Map<string, AttachmentFile>();
  for (const path of files.keys()) {
    if (!ATTACHMENT_PATH.test(path)) continue;
    const bytes = publishedCopy(folder, path);
    const digest = createHash('sha256').update(bytes).digest('hex');
    found.set(path, { bytes: bytes.length, digest });
  }
  return found;
}

/** An attachment without what its writer or camera left in it. */
export function publishedCopy(folder: string, path: string): Uint8Array {
  return cleanCopy(path, new Uint8Array(readFileSync(join(folder, path))));
}
