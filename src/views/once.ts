import type { Portal } from '../portal/portal.ts';

/**
 * Works something out of a portal the first time it is asked for and keeps it. A portal never changes,
 * and a county has tens of thousands of pages that ask the same: an index is made once, not once a page.
 */
export function oncePerPortal<Result>(
  work: (portal: Portal) => Result,
): (portal: Portal) => Result {
  const known = new WeakMap<Portal, { readonly result: Result }>();
  return (portal) => {
    const kept = known.get(portal);
    if (kept) return kept.result;
    const result = work(portal);
    known.set(portal, { result });
    return result;
  };
}
