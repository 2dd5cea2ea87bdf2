import { handedOver, worksKnown } from '../portal/handed.ts';
import type { Portal } from '../portal/portal.ts';

/**
 * Works something out of a portal the first time it is asked for and keeps it. A portal never changes,
 * and a county has tens of thousands of pages that ask the same: an index is made once, not once a page.
 * A page that looks up one key of a map has read that entry and no other; what the work itself reads is
 * not the page's reading, so nothing may be handed out here that reads the portal later.
 */
export function oncePerPortal<Result>(
  work: (portal: Portal) => Result,
): (portal: Portal) => Result {
  const known = new WeakMap<Portal, { readonly result: Result }>();
  const own = (portal: Portal): Result => {
    const kept = known.get(portal);
    if (kept) return kept.result;
    const result = work(portal);
    known.set(portal, { result });
    return result;
  };
  const place = placeOf(oncePerPortal);
  worksKnown().set(place, own);
  return (portal) => {
    const handed = handedOver();
    return handed?.reads && portal === handed.portal
      ? (handed.reads.root(place) as Result)
      : own(portal);
  };
}

/** Where in the program a function was called; the same in every run of the same program. */
function placeOf(called: (work: never) => unknown): string {
  const here: { stack?: string } = {};
  Error.captureStackTrace(here, called);
  return /[^/\\]+:\d+:\d+/.exec(here.stack ?? '')?.[0] ?? '';
}
