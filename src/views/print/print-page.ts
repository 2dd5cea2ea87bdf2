import { formatMonthDay } from '../../domain/day.ts';
import type { ShouldHang } from '../../domain/print/board-look.ts';
import type { Village } from '../../domain/village.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { publishes } from '../places.ts';
import { sheetsOf } from '../sections.ts';
import { isHanging } from '../sheets/board-plan.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { pdfHref, printHref } from './print-href.ts';

/** A sheet to open or to send. */
export interface PrintLine {
  readonly href: string;
  readonly title: string;
  readonly words: string;
}

/** Villages that have sheets here, with how many run. */
export function printCards(
  portal: Portal,
): { readonly href: string; readonly name: string; readonly words: string }[] {
  return portal.villages
    .filter(({ id }) => publishes(portal, id))
    .map((village) => {
      const { length } = sheetsToSend(portal, village);
      return {
        href: printHref(village.id),
        name: village.name,
        words: length === 0 ? '现在没有要贴的' : `${length} 份`,
      };
    });
}

export function printLines(portal: Portal, village: Village): PrintLine[] {
  return sheetsToSend(portal, village).map((sheet) => ({
    href: pdfHref(village.id, sheet),
    title: sheet.title,
    words: [
      sheet.hangs ? `贴到${formatMonthDay(sheet.hangs.to)}` : '换新的为止',
      sheet.look === 'poster' ? 'A3，大字' : 'A4',
    ].join(' · '),
  }));
}

/** What should hang, for a photo of the board to be held against. */
export function boardOf(portal: Portal, village: Village): ShouldHang[] {
  return sheetsToSend(portal, village).map(({ id, title, scanned }) => ({ id, title, scanned }));
}

/**
 * The sheets that the site offers as files: the poster of the month and every notice that runs. What hangs
 * until the next of its kind is printed by whoever keeps the site: it changes from day to day.
 */
export function sheetsToSend(portal: Portal, { id }: Village): readonly Sheet[] {
  return sheetsByVillage(portal).get(id) ?? [];
}

const sheetsByVillage = oncePerPortal(
  (portal): ReadonlyMap<string, readonly Sheet[]> =>
    new Map(
      portal.villages
        .filter(({ id }) => publishes(portal, id))
        .map((village) => [village.id, sent(portal, village)]),
    ),
);

function sent(portal: Portal, village: Village): Sheet[] {
  const sheets = sheetsOf(portal, village).filter(
    (sheet) => isHanging(sheet, portal.asOf) && (sheet.hangs !== null || sheet.look === 'poster'),
  );
  return sheets.toSorted((a, b) => Number(a.hangs !== null) - Number(b.hangs !== null));
}

/** All of them by their path in the site. */
export function sheetsByPath(portal: Portal): ReadonlyMap<string, Sheet> {
  return new Map(
    [...sheetsByVillage(portal)].flatMap(([village, sheets]) =>
      sheets.map((sheet) => [pdfHref(village, sheet).slice(1), sheet] as const),
    ),
  );
}
