import type { Village } from '../domain/village.ts';
import type { Portal } from '../portal/portal.ts';
import { oncePerPortal } from './once.ts';

const villagesById = oncePerPortal(
  ({ villages }) => new Map(villages.map((village) => [village.id, village])),
);

const publishing = oncePerPortal(
  ({ notices, accounts }) => new Set([...notices, ...accounts].map(({ village }) => village)),
);

/** The village with this id; the intake has refused records of any other. */
export function villageOf(portal: Portal, id: string): Village {
  const village = villagesById(portal).get(id);
  if (!village) throw new Error(`no village ${id}`);
  return village;
}

export function villageHref(id: string): string {
  return `/villages/${id}/`;
}

/** Whether a village keeps ledgers here, sample or real; others have only facts and stories. */
export function publishes(portal: Portal, id: string): boolean {
  return publishing(portal).has(id);
}
