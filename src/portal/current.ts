import { formatDay } from '../domain/day.ts';
import type { Lists } from '../intake/lists.ts';
import { loadPortal, surroundings } from './fs/load.ts';
import { readProse } from './fs/prose.ts';
import { basePath, sourceFolders } from './fs/sources.ts';
import { type Handed, handedOver } from './handed.ts';
import type { Portal } from './portal.ts';

/** The portal whose pages are made: the one the build has checked, or the data as it is (`astro dev`). */
const current = handedOver() ?? read();

export const portal: Portal = current.portal;

/** What columns may refer to: villages, programmes, accounts and so on. */
export const lists: Lists = current.lists;

const base = basePath().replace(/\/$/, '');

/** What every page needs of the portal: its configuration, its day and its addresses. */
export const site = {
  config: portal.config,
  get asOf() {
    return portal.asOf;
  },
  /** The same day as it is said. */
  get asOfWords() {
    return formatDay(portal.asOf);
  },
  /** Address of a page below the base path, for links. */
  path: (path: string): string => `${base}${path}`,
  /** A page's own path below the base path, from the path it is served at. */
  below: (pathname: string): string => pathname.slice(base.length),
  /** Full address of a page, for paper, feeds and sharing. */
  url: (path: string): string => `${portal.config.address}${path}`,
};

/** What the prose of this site is, and which facts it stands on. */
export const prose = readProse(sourceFolders().content);

function read(): Handed {
  const { dataFolder, today } = surroundings();
  const { portal, problems, lists } = loadPortal(dataFolder, today);
  if (portal) return { portal, lists };
  const first = problems.find((problem) => problem.severity === 'error');
  throw new Error(
    `data folder ${dataFolder} has problems; first: ${first?.file} ${first?.message}`,
  );
}
