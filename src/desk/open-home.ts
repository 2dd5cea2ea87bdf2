import type { Problem } from '../domain/problem.ts';
import { assemble } from '../portal/assemble.ts';
import { loadPortal } from '../portal/fs/load.ts';
import type { Home } from '../portal/handing-in/home.ts';
import type { DataFiles } from '../portal/reading.ts';
import { knownNames } from '../views/data/template-lists.ts';

/** A home as sheets are handed in to it, and the problems it has already. */
export interface OpenedHome {
  readonly home: Home;
  readonly known: readonly Problem[];
}

/**
 * The data folder that sheets go to. What is in a folder beside it that is written to instead outranks
 * what it has itself.
 */
export function openHome(
  dataFolder: string,
  today: string,
  beside: DataFiles = new Map(),
): OpenedHome {
  const { portal, lists, programmes, files: around } = loadPortal(dataFolder, today);
  const files = new Map([...around, ...beside]);
  const names = portal ? knownNames(portal) : {};
  const home = { portal, lists, programmes, files, names, today: portal?.asOf ?? today };
  return { home, known: assemble(files, today).problems };
}
