import type { Village } from '../domain/village.ts';
import type { Portal } from '../portal/assemble.ts';

const indexes = new WeakMap<Portal, Map<string, Village>>();

/** The village with this id; the intake has refused records of any other. */
export function villageOf(portal: Portal, id: string): Village {
  let index = indexes.get(portal);
  if (!index) {
    index = new Map(portal.villages.map((village) => [village.id, village]));
    indexes.set(portal, index);
  }
  const village = index.get(id);
  if (!village) throw new Error(`no village ${id}`);
  return village;
}

export function villageHref(id: string): string {
  return `/villages/${id}/`;
}

/** Whether a village keeps ledgers here, sample or real; others have only facts and stories. */
export function publishes(portal: Portal, id: string): boolean {
  return (
    portal.notices.some((notice) => notice.village === id) ||
    portal.finance.some((month) => month.village === id)
  );
}
