import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { maskPath } from '../../intake/guard/file-names.ts';
import {
  ATTACHMENT_PATH,
  type AttachmentFile,
  type AttachmentFiles,
} from '../notices/attachments.ts';
import type { DataFiles } from '../reading.ts';
import { listFolder } from './folder.ts';
import { publishedCopy } from './published-copy.ts';
import { readSource } from './source-files.ts';

/**
 * Every attachment: its digest as it was handed in, which no other version of a program changes, and
 * the size of the copy that is published, where copies have been made.
 */
export function readAttachments(
  folder: string,
  files: DataFiles,
  sizes: ReadonlyMap<string, number> = new Map(),
): AttachmentFiles {
  const found = new Map<string, AttachmentFile>();
  for (const path of files.keys()) {
    if (!ATTACHMENT_PATH.test(path)) continue;
    const bytes = readSource(folder, path);
    const digest = createHash('sha256').update(bytes).digest('hex');
    found.set(path, { bytes: sizes.get(path) ?? bytes.length, digest });
  }
  return found;
}

/** Writes the copies that may be published under another folder; tells their sizes and what has none. */
export async function writeCopies(
  folder: string,
  to: string,
): Promise<{ readonly sizes: ReadonlyMap<string, number>; readonly problems: readonly Problem[] }> {
  const sizes = new Map<string, number>();
  const problems: Problem[] = [];
  for (const path of listFolder(folder).files) {
    if (!ATTACHMENT_PATH.test(path)) continue;
    const copy = await publishedCopy(path, readSource(folder, path));
    if (copy) {
      mkdirSync(dirname(join(to, path)), { recursive: true });
      writeFileSync(join(to, path), copy);
      sizes.set(path, copy.length);
    } else problems.push(noCopy(path));
  }
  return { sizes, problems };
}

function noCopy(path: string): Problem {
  return {
    file: maskPath(path),
    row: 0,
    column: '',
    code: 'attachment/no-copy',
    severity: 'error',
    message: '这个附件打不开，做不出可以公开的一份。',
    fix: '请用看图软件、办公软件打开，另存一份再放进来。',
  };
}
