import { countedRows } from '../../domain/sample.ts';
import type { CheckedPayout } from '../../portal/payouts/read-payouts.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';
import { inReadingOrder } from './reading-order.ts';

/** Rows on one page of a ledger: more than a village can have in most programmes, light on a phone. */
export const ROWS_PER_PAGE = 200;

/** A ledger cut into pages, in the order it is read. */
export interface Ledger {
  readonly programme: string;
  readonly village: string;
  readonly payouts: readonly CheckedPayout[];
  readonly pages: readonly (readonly CheckedPayout[])[];
}

interface Index {
  readonly ledgers: ReadonlyMap<string, Ledger>;
  readonly ofProgramme: ReadonlyMap<string, readonly Ledger[]>;
  readonly payoutsOf: ReadonlyMap<string, readonly CheckedPayout[]>;
  readonly hrefs: ReadonlyMap<string, string>;
}

const indexOf = oncePerPortal((portal): Index => {
  const groups = new Map<string, CheckedPayout[]>();
  for (const payout of portal.payouts) {
    const key = keyOf(payout.programme, payout.village);
    const group = groups.get(key);
    if (group) group.push(payout);
    else groups.set(key, [payout]);
  }
  const ledgers = new Map<string, Ledger>();
  const ofProgramme = new Map<string, Ledger[]>();
  const hrefs = new Map<string, string>();
  for (const [key, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const { programme, village } = first;
    const payouts = inReadingOrder(group);
    const pages = Array.from({ length: Math.ceil(payouts.length / ROWS_PER_PAGE) }, (_, at) =>
      payouts.slice(at * ROWS_PER_PAGE, (at + 1) * ROWS_PER_PAGE),
    );
    const ledger = { programme, village, payouts, pages };
    ledgers.set(key, ledger);
    ofProgramme.set(programme, [...(ofProgramme.get(programme) ?? []), ledger]);
    pages.forEach((page, at) => {
      const href = ledgerHref(programme, village, at + 1);
      for (const { id } of page) hrefs.set(id, `${href}#${id}`);
    });
  }
  const payoutsOf = new Map(
    [...ofProgramme].map(([id, own]) => [id, own.flatMap(({ payouts }) => payouts)]),
  );
  return { ledgers, ofProgramme, payoutsOf, hrefs };
});

function keyOf(programme: string, village: string): string {
  return `${programme} ${village}`;
}

/** Address of a page of a ledger; the first has no number. */
export function ledgerHref(programme: string, village: string, page = 1): string {
  const base = `/programmes/${programme}/${village}/`;
  return page === 1 ? base : `${base}page-${page}/`;
}

export function programmeHref(programme: string): string {
  return `/programmes/${programme}/`;
}

/** Every payout of a programme, village by village. */
export function payoutsOf(portal: Portal, programme: string): readonly CheckedPayout[] {
  return indexOf(portal).payoutsOf.get(programme) ?? [];
}

/** The payouts that are added up as those of the whole programme: never real and made-up together. */
export function countedPayouts(portal: Portal, programme: string): readonly CheckedPayout[] {
  return countedRows(payoutsOf(portal, programme));
}

/** The ledger of a programme in a village; undefined where there is none. */
export function ledgerOf(portal: Portal, programme: string, village: string): Ledger | undefined {
  return indexOf(portal).ledgers.get(keyOf(programme, village));
}

/** Ledgers of one programme, in the order of the data. */
export function ledgersOf(portal: Portal, programme: string): readonly Ledger[] {
  return indexOf(portal).ofProgramme.get(programme) ?? [];
}

export function allLedgers(portal: Portal): Ledger[] {
  return [...indexOf(portal).ledgers.values()];
}

/** Address of a payout's line, which stays the same while the ledger does not outgrow its pages. */
export function payoutHref(portal: Portal, id: string): string | null {
  return indexOf(portal).hrefs.get(id) ?? null;
}
