import type { Problem } from '../../domain/problem.ts';
import { ATTACHMENT_PATH } from '../notices/attachments.ts';
import { scanFolder } from './scan.ts';

/**
 * The sources that are no tables: articles, files that are published as they are, and attachments.
 * Slow beside the tables, since a PDF must be opened, so only the commands that check ask for it.
 */
export async function guardSources(
  dataFolder: string,
  allowedIn: (path: string) => ReadonlySet<string>,
): Promise<Problem[]> {
  const parts = await Promise.all([
    scanFolder('content', {
      prefix: 'content/',
      allowedIn: (path) => allowedIn(`content/${path}`),
      published: false,
    }),
    scanFolder('public', { prefix: 'public/', allowedIn, published: true }),
    scanFolder(dataFolder, {
      prefix: '',
      allowedIn,
      accept: (path) => ATTACHMENT_PATH.test(path),
      published: false,
    }),
  ]);
  return parts.flat();
}
