import { addDays } from '../../domain/day.ts';
import { type Calendar, type Cell, calendarOf } from '../../domain/disclosure/calendar.ts';
import { type Silence, silenceOf } from '../../domain/disclosure/quiet.ts';
import { hasCollective, type Village } from '../../domain/village.ts';
import type { DisclosureItem } from '../../portal/disclosure/records.ts';
import type { Portal } from '../../portal/portal.ts';
import { oncePerPortal } from '../once.ts';

/** A village that publishes here, with everything it owed and did. */
export interface VillageCalendar extends Calendar {
  readonly village: Village;
  /** Of a village that stopped handing in data: the calendar ends before the day. */
  readonly silence: Silence | null;
}

/** The calendars of all villages that publish here, by village id. */
export const calendars = oncePerPortal((portal): ReadonlyMap<string, VillageCalendar> => {
  const all = new Map<string, VillageCalendar>();
  const publications = Map.groupBy(portal.notices, ({ village }) => village);
  for (const village of portal.villages) {
    const { since, stop } = village.contact;
    if (since === null || since > portal.asOf) continue;
    const own = (publications.get(village.id) ?? []).map((notice) => ({
      ...notice,
      period: notice.period ?? notice.month,
    }));
    const owed = portal.disclosure.filter((item) => owes(village, item));
    const days = own.map(({ publishedOn }) => publishedOn);
    const silence = silenceOf({ since, stop }, days, portal.asOf);
    const until = silence === null ? portal.asOf : addDays(silence.from, -1);
    const calendar = calendarOf(owed, own, since, portal.asOf, portal.holidays, until);
    all.set(village.id, { ...calendar, village, silence });
  }
  return all;
});

/** Whether a place has to publish an item of the catalogue at all. */
export function owes(village: Village, { owedBy }: Pick<DisclosureItem, 'owedBy'>): boolean {
  if (owedBy === 'all') return true;
  return owedBy === 'villages' ? village.kind === 'village' : hasCollective(village);
}

/** The law or document that an item stands on in a place: communities have one of their own. */
export function basisOf(village: Village, item: DisclosureItem): string {
  return village.kind === 'village' ? item.basis : (item.communityBasis ?? item.basis);
}

const items = oncePerPortal(({ disclosure }) => new Map(disclosure.map((item) => [item.id, item])));

/** The catalogue item of a cell; the calendar holds no other. */
export function itemOf(portal: Portal, id: string): DisclosureItem {
  const item = items(portal).get(id);
  if (!item) throw new Error(`no catalogue item ${id}`);
  return item;
}

/** A cell of a calendar with the village whose it is. */
export type VillageCell = Cell & { readonly village: Village };

/** All cells of all villages. */
export const allCells = oncePerPortal((portal): readonly VillageCell[] =>
  [...calendars(portal).values()].flatMap(({ village, cells }) =>
    cells.map((cell) => ({ ...cell, village })),
  ),
);

export function disclosureHref(village?: string): string {
  return village === undefined ? '/disclosure/' : `/disclosure/${village}/`;
}

/** Address of one item on a village's calendar. */
export function cellHref(village: string, item: string): string {
  return `${disclosureHref(village)}#${itemAnchor(item)}`;
}

const AFFAIR_LETTERS: Readonly<Record<string, string>> = {
  党: 'party',
  村: 'village',
  财: 'finance',
};

/** `财2` → `finance-2`: an anchor that survives being sent by phone. */
export function itemAnchor(item: string): string {
  return `${AFFAIR_LETTERS[item.charAt(0)] ?? item.charAt(0)}-${item.slice(1)}`;
}
