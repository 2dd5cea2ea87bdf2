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

/** Places whose ledgers are added up together, and what they are called together. */
export interface CountedPlaces {
  readonly villages: readonly Village[];
  readonly ids: ReadonlySet<string>;
  readonly name: string;
  readonly sample: boolean;
}

/** Real places, or, where none of them keeps a ledger here yet, the made-up ones: never both in one sum. */
export const countedPlaces = oncePerPortal((portal): CountedPlaces => {
  const keeping = portal.villages.filter(({ id }) => publishes(portal, id));
  const real = keeping.filter(({ sample }) => !sample);
  const villages = real.length > 0 ? real : keeping;
  const sample = real.length === 0 && keeping.length > 0;
  const ids = new Set(villages.map(({ id }) => id));
  return { villages, ids, sample, name: sample ? '示例各村' : portal.config.region.name };
});
