import { constants, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { CONFIG_FILE, pathOf, readConfig } from '../../intake/config.ts';
import { listFolder } from './folder.ts';
import { folderFaults } from './source-files.ts';
import { finishChanges } from './write.ts';

/** The folders that a site is made of. */
export interface Sources {
  readonly data: string;
  /** Articles and their photos. */
  readonly content: string;
  /** Files that are published as they are. */
  readonly public: string;
}

/** Where the sources lie, from the environment: in the home, unless a folder is named by itself. */
export function sourceFolders(): Sources {
  return {
    data: process.env.PORTAL_DATA ?? inHome('data'),
    content: process.env.PORTAL_CONTENT ?? inHome('content'),
    public: process.env.PORTAL_PUBLIC ?? inHome('public'),
  };
}

/** Photos are made smaller while their pages are rendered, which only Astro's own build does. */
export function hasPhotos(content: string): boolean {
  return listFolder(join(content, 'photos')).files.length > 0;
}

/** Where the finished site goes. */
export function outFolder(): string {
  return process.env.PORTAL_OUT ?? inHome('dist');
}

/** Where the releases lie, unless a command is told another place. */
export function releasesFolder(): string {
  return inHome('releases');
}

/** Where what is on its way to the board is kept: never in the data, never in the site. */
export function workFolder(): string {
  return inHome('work');
}

/** The path that the site lies below: that of its address, unless a build is told another. */
export function basePath(): string {
  if (process.env.PORTAL_BASE !== undefined) return process.env.PORTAL_BASE;
  const file = join(sourceFolders().data, CONFIG_FILE);
  const config = readConfig(existsSync(file) ? readFileSync(file, 'utf8') : undefined, []);
  return config ? pathOf(config.address) : '/';
}

/** The home; without one it is empty: the bundled demonstration is at home in the project itself. */
export function homeFolder(): string {
  return process.env.PORTAL_HOME ?? '';
}

function inHome(folder: string): string {
  return join(homeFolder(), folder);
}

/** How the files of each folder are named in messages. */
const PREFIX: Readonly<Record<keyof Sources, string>> = {
  data: '',
  content: 'content/',
  public: 'public/',
};
const FOLDERS = ['data', 'content', 'public'] as const;

/** What is wrong with the sources, or with some of them, before anything in them is opened. */
export function sourceFaults(
  sources: Sources,
  folders: readonly (keyof Sources)[] = FOLDERS,
): Problem[] {
  return folders.flatMap((name) => folderFaults(sources[name], PREFIX[name]));
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
