import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { listFolder, oddProblems } from './folder.ts';
import { finishChanges } from './write.ts';

/** The folders that a site is made of. */
export interface Sources {
  readonly data: string;
  /** Articles and their photos. */
  readonly content: string;
  /** Files that are published as they are. */
  readonly public: string;
}

/** Where the sources lie, from the environment. */
export function sourceFolders(): Sources {
  return {
    data: process.env.PORTAL_DATA ?? 'data',
    content: process.env.PORTAL_CONTENT ?? 'content',
    public: process.env.PORTAL_PUBLIC ?? 'public',
  };
}

/** How the files of each folder are named in messages. */
const PREFIX: Readonly<Record<keyof Sources, string>> = {
  data: '',
  content: 'content/',
  public: 'public/',
};
const FOLDERS = ['data', 'content', 'public'] as const;

/** Everything in the sources, or in some of them, that is neither a file nor a folder. */
export function oddSources(
  sources: Sources,
  folders: readonly (keyof Sources)[] = FOLDERS,
): Problem[] {
  return folders.flatMap((name) => oddProblems(PREFIX[name], listFolder(sources[name])));
}

/**
 * A copy of the sources for one build, which checks and publishes it: what changes meanwhile comes
 * with the next build, and nothing is published that was not checked.
 */
export function copySources(sources: Sources, to: string): Sources {
  if (existsSync(sources.data)) finishChanges(sources.data);
  const copy: Sources = {
    data: join(to, 'data'),
    content: join(to, 'content'),
    public: join(to, 'public'),
  };
  for (const name of FOLDERS) {
    mkdirSync(copy[name], { recursive: true });
    for (const path of listFolder(sources[name]).files) {
      const target = join(copy[name], path);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(sources[name], path), target, constants.COPYFILE_FICLONE);
    }
  }
  return copy;
}
