import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFolder } from '../../portal/fs/folder.ts';
import { checkSection } from '../../views/check/section.ts';
import { MANIFEST } from '../../views/installed/manifest.ts';
import { searchSection } from '../../views/search/section.ts';
import { sectionHref } from '../../views/sections.ts';
import { HOST_FILES } from '../headers.ts';
import { WORKER } from '../offline/write-offline.ts';
import { MAPS, ROBOTS } from '../sharing/sitemap.ts';

/** The village that the way from the front page leads through. */
const VILLAGE = /<nav class="crumbs"(?:(?!<\/nav>).)*?\/villages\/([^/"]+)\//s;
/** What needs a server: the checker's worker, headers, the worker that keeps copies, maps for search engines. */
const SERVED = new Set([...Object.values(HOST_FILES), WORKER, MANIFEST.slice(1), ROBOTS]);
const SERVED_BEGINNINGS = [
  sectionHref(checkSection).slice(1),
  MAPS,
  // The searches of a server; a bundle has one of its own.
  `${sectionHref(searchSection).slice(1)}heads/`,
  `${sectionHref(searchSection).slice(1)}texts/`,
];

/**
 * The files of a built site that go along with one village: its own pages, sheets and tables, and all that
 * belongs to no village. What belongs to another stays on the network.
 */
export function villageFiles(
  site: string,
  village: string,
  villages: readonly string[],
): readonly string[] {
  const others = new Set(villages.filter((id) => id !== village));
  const { files } = listFolder(site);
  const foreign = new Set(
    files.flatMap((file) => {
      if (!file.endsWith('/index.html')) return [];
      const of = VILLAGE.exec(readFileSync(join(site, file), 'utf8'))?.[1];
      return of !== undefined && others.has(of) ? [file.replace(/index\.html$/, '')] : [];
    }),
  );
  return files.filter((file) => {
    const [, ...parts] = file.split('/');
    if (SERVED.has(file) || SERVED_BEGINNINGS.some((one) => file.startsWith(one))) return false;
    if (parts.some((part) => others.has(part.replace(/\..*$/, '')))) return false;
    return !foldersOf(file).some((folder) => foreign.has(folder));
  });
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`);
}
