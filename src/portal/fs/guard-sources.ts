import type { Problem } from '../../domain/problem.ts';
import type { Assembly } from '../assemble.ts';
import { ATTACHMENT_PATH } from '../notices/attachments.ts';
import { publicFaults } from './public-files.ts';
import { scanFolder } from './scan.ts';
import { isOpened } from './source-files.ts';
import { type Sources, sourceFaults } from './sources.ts';

/**
 * The sources that are no tables: articles, files that are published as they are, and attachments.
 * Slow beside the tables, since a PDF must be opened, so only the commands that check ask for it.
 */
export async function guardSources(
  sources: Sources,
  { allowedIn, filesThatLeave }: Pick<Assembly, 'allowedIn' | 'filesThatLeave'>,
): Promise<Problem[]> {
  const leaving = filesThatLeave();
  const parts = await Promise.all([
    scanFolder(sources.content, {
      prefix: 'content/',
      allowedIn: (path) => allowedIn(`content/${path}`),
      accept: (path) => isOpened(sources.content, path),
      undated: () => true,
      published: false,
    }),
    scanFolder(sources.public, {
      prefix: 'public/',
      allowedIn,
      accept: (path) => isOpened(sources.public, path),
      published: true,
    }),
    scanFolder(sources.data, {
      prefix: '',
      allowedIn,
      accept: (path) => ATTACHMENT_PATH.test(path) && isOpened(sources.data, path),
      undated: (path) => !leaving.has(path),
      published: false,
    }),
  ]);
  // Those of the data folder are told where it is read.
  const faults = sourceFaults(sources, ['content', 'public']);
  return [...faults, ...publicFaults(sources.public), ...parts.flat()];
}
