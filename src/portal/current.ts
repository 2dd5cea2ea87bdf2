import type { Lists } from '../intake/lists.ts';
import { loadPortal, surroundings } from './fs/load.ts';
import { readProse } from './fs/prose.ts';
import type { Portal } from './portal.ts';

/**
 * The portal being built, loaded once per process. The build has checked the data before, so a
 * problem here means that the files changed under it.
 */
const { dataFolder, today } = surroundings();
const { portal: loaded, problems, lists: known } = loadPortal(dataFolder, today);
if (!loaded) {
  const first = problems.find((problem) => problem.severity === 'error');
  throw new Error(
    `data folder ${dataFolder} has problems; first: ${first?.file} ${first?.message}`,
  );
}

export const portal: Portal = loaded;

/** What columns may refer to: villages, programmes, accounts and so on. */
export const lists: Lists = known;

const base = (process.env.PORTAL_BASE ?? '/').replace(/\/$/, '');

/** What every page needs of the portal: its configuration, its day and its addresses. */
export const site = {
  config: portal.config,
  asOf: portal.asOf,
  /** Address of a page below the base path, for links. */
  path: (path: string): string => `${base}${path}`,
  /** A page's own path below the base path, from the path it is served at. */
  below: (pathname: string): string => pathname.slice(base.length),
  /** Full address of a page, for paper, feeds and sharing. */
  url: (path: string): string => `${portal.config.address}${path}`,
};

/** What the prose of this site is, and which facts it stands on. */
export const prose = readProse('content');
