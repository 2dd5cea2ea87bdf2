import { sheetsOf } from '../views/sections.ts';
import type { Sheet } from '../views/sheets/sheet.ts';
import type { Desk } from './desk.ts';
import type { Effect } from './look.ts';
import { portalAfter } from './portal-after.ts';

/** The sheets that a submission adds to the board, or changes: what is printed and told of them comes of these. */
export function freshSheets(desk: Desk, effect: Effect): Sheet[] {
  const { village } = effect.submission;
  const sheetsIn = (portal: ReturnType<typeof portalAfter>) => {
    const place = portal?.villages.find(({ id }) => id === village);
    return portal && place ? sheetsOf(portal, place) : [];
  };
  const known = new Set(sheetsIn(desk.home().home.portal).map((sheet) => JSON.stringify(sheet)));
  return sheetsIn(portalAfter(desk, effect)).filter((sheet) => !known.has(JSON.stringify(sheet)));
}
