import type { Lists } from '../intake/lists.ts';
import type { Portal } from './portal.ts';
import type { Reads } from './reads/reads.ts';

/** What the build has checked and its pages show. */
export interface Handed {
  readonly portal: Portal;
  readonly lists: Lists;
  /** Notes what pages read of them, where it is to be known. */
  readonly reads?: Reads;
}

/** What is worked out of a portal once, by the place in the program where it is said how. */
type Works = Map<string, (portal: Portal) => unknown>;

/** Pages are made from a bundle of their own, in the same process: only the global object is shared. */
const PLACE = Symbol.for('portal that was checked');
const WORKS = Symbol.for('what is worked out of a portal');
const world = globalThis as { [PLACE]?: Handed; [WORKS]?: Works };

/** Hands the checked portal to the pages, so that the data is read once a build. */
export function handOver(handed: Handed): void {
  world[PLACE] = handed;
}

/** The portal that a build has handed over; undefined where pages are made without one. */
export function handedOver(): Handed | undefined {
  return world[PLACE];
}

/** Everything that the program, as far as it is loaded, works out of a portal. */
export function worksKnown(): Works {
  world[WORKS] ??= new Map();
  return world[WORKS];
}
