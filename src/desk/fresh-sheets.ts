import type { Portal } from '../portal/portal.ts';
import { sheetsOf } from '../views/sections.ts';
import type { Sheet } from '../views/sheets/sheet.ts';
import type { Desk } from './desk.ts';
import type { Effect } from './look.ts';
import { portalAfter, portalBefore } from './texts.ts';

/** The sheets that a submission adds to the board, or changes: what is printed and told of them comes of these. */
export function freshSheets(desk: Desk, effect: Effect): Sheet[] {
  const { village, state } = effect.submission;
  const sheetsIn = (portal: Portal | null) => {
    const place = portal?.villages.find(({ id }) => id === village);
    return portal && place ? sheetsOf(portal, place) : [];
  };
  const { portal } = desk.home().home;
  const [before, after] =
    state === 'published' ? [portalBefore(effect), portal] : [portal, portalAfter(desk, effect)];
  const known = new Set(sheetsIn(before).map((sheet) => JSON.stringify(sheet)));
  return sheetsIn(after).filter((sheet) => !known.has(JSON.stringify(sheet)));
}
