import type {
  Adviser,
  Card,
  OrganisationUnit,
  VillageCardRule,
  Warden,
} from '../../portal/organisation/read-organisation.ts';
import { oncePerPortal } from '../once.ts';

/** What the portal knows of who answers for what in one village. */
export interface VillageOrganisation {
  readonly units: readonly OrganisationUnit[];
  readonly wardens: readonly Warden[];
  readonly cards: readonly Card[];
  /** The village's own rule of contact cards, else the one for all; null without either. */
  readonly cardRule: VillageCardRule | null;
  readonly advisers: readonly Adviser[];
}

/** Villages with an organisation on file, in the order of the register. */
export const organisations = oncePerPortal((portal): ReadonlyMap<string, VillageOrganisation> => {
  const { units, wardens, cards, cardRules, advisers } = portal.organisation;
  const byVillage = {
    units: Map.groupBy(units, ({ village }) => village),
    wardens: Map.groupBy(wardens, ({ village }) => village),
    cards: Map.groupBy(cards, ({ village }) => village),
    advisers: Map.groupBy(advisers, ({ village }) => village),
  };
  const general = cardRules.find(({ village }) => village === null) ?? null;
  const index = new Map<string, VillageOrganisation>();
  for (const { id } of portal.villages) {
    const own = {
      units: byVillage.units.get(id) ?? [],
      wardens: byVillage.wardens.get(id) ?? [],
      cards: byVillage.cards.get(id) ?? [],
      advisers: byVillage.advisers.get(id) ?? [],
    };
    if (Object.values(own).every((rows) => rows.length === 0)) continue;
    const cardRule = cardRules.find(({ village }) => village === id) ?? general;
    index.set(id, { ...own, cardRule });
  }
  return index;
});

export function organisationHref(village?: string): string {
  return village === undefined ? '/organisation/' : `/organisation/${village}/`;
}
