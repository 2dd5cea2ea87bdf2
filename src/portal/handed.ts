import type { Lists } from '../intake/lists.ts';
import type { Portal } from './portal.ts';

/** What the build has checked and its pages show. */
export interface Handed {
  readonly portal: Portal;
  readonly lists: Lists;
}

/** Pages are made from a bundle of their own, in the same process: only the global object is shared. */
const PLACE = Symbol.for('portal that was checked');
const world = globalThis as { [PLACE]?: Handed };

/** Hands the checked portal to the pages, so that the data is read once a build. */
export function handOver(handed: Handed): void {
  world[PLACE] = handed;
}

/** The portal that a build has handed over; undefined where pages are made without one. */
export function handedOver(): Handed | undefined {
  return world[PLACE];
}
