import type { Village } from '../domain/village.ts';
import { pageFactsTable } from '../intake/tables/page-facts.ts';
import type { Portal } from '../portal/portal.ts';
import { aboutSection } from './about/section.ts';
import { accessibilitySection } from './accessibility/section.ts';
import { accountsSection } from './accounts/section.ts';
import { boardsSection } from './boards/section.ts';
import { casesSection } from './cases/section.ts';
import { checkSection } from './check/section.ts';
import { complianceSection } from './compliance/section.ts';
import { downloads } from './data/downloads.ts';
import { dataSection } from './data/section.ts';
import { decisionsSection } from './decisions/section.ts';
import { disclosureSection } from './disclosure/section.ts';
import { elderCareSection } from './elder-care/section.ts';
import { enSection } from './en/section.ts';
import { estatesSection } from './estates/section.ts';
import { evaluationSection } from './evaluation/section.ts';
import { factsSection } from './facts/section.ts';
import { healthAndSafetySection } from './health-and-safety/section.ts';
import { helpSection } from './help/section.ts';
import { honoursSection } from './honours/section.ts';
import { latrinesSection } from './latrines/section.ts';
import { noticesSection } from './notices/section.ts';
import { objectionsSection } from './objections/section.ts';
import { oncePerPortal } from './once.ts';
import { organisationSection } from './organisation/section.ts';
import { overviewSection } from './overview/section.ts';
import { pointsSection } from './points/section.ts';
import { policiesSection } from './policies/section.ts';
import { printSection } from './print/section.ts';
import { programmesSection } from './programmes/section.ts';
import { projectsSection } from './projects/section.ts';
import { propertySection } from './property/section.ts';
import { receiptsSection } from './receipts/section.ts';
import { registersSection } from './registers/section.ts';
import { rowsOf } from './rows-of.ts';
import { searchSection } from './search/section.ts';
import {
  type Articles,
  MENU_GROUPS,
  type MenuGroup,
  type Section,
  type VillageLink,
} from './section.ts';
import { servicesSection } from './services/section.ts';
import type { Sheet } from './sheets/sheet.ts';
import { sourcesSection } from './sources/section.ts';
import { supervisionSection } from './supervision/section.ts';
import { surveysSection } from './surveys/section.ts';
import { targetsSection } from './targets/section.ts';
import { ticketsSection } from './tickets/section.ts';
import { townsSection } from './towns/section.ts';
import { verifySection } from './verify/section.ts';
import { villagesSection } from './villages/section.ts';
/** Every section, in the order of the menu. */
export const SECTIONS: readonly Section[] = [
  noticesSection,
  overviewSection,
  disclosureSection,
  decisionsSection,
  objectionsSection,
  accountsSection,
  projectsSection,
  programmesSection,
  receiptsSection,
  estatesSection,
  latrinesSection,
  boardsSection,
  honoursSection,
  pointsSection,
  evaluationSection,
  surveysSection,
  supervisionSection,
  villagesSection,
  townsSection,
  servicesSection,
  printSection,
  ticketsSection,
  organisationSection,
  elderCareSection,
  propertySection,
  healthAndSafetySection,
  registersSection,
  casesSection,
  policiesSection,
  targetsSection,
  factsSection,
  sourcesSection,
  dataSection,
  verifySection,
  checkSection,
  searchSection,
  helpSection,
  aboutSection,
  complianceSection,
  accessibilitySection,
  enSection,
];

/** The address of a section's first page. */
export function sectionHref({ id }: Section): string {
  return `/${id}/`;
}

/** The label of a section, as the settings have it. */
export function sectionLabel({ label }: Section, portal: Pick<Portal, 'config'>): string {
  return typeof label === 'string' ? label : label(portal);
}

/** The section that shows a table; every known table has one. */
export function sectionOfTable(table: string): Section | undefined {
  return SECTIONS.find(({ tables }) =>
    tables.some((id) => id === table || (id === 'payouts' && table.startsWith('payouts-'))),
  );
}

/** Sections that have something to show: rows of a table that is offered, or printed figures of their page. */
const filled = oncePerPortal((portal): ReadonlySet<string> => {
  // What holds in every county is nothing that this one has to show.
  const offered = downloads(portal).filter(({ table, rows }) => rows.length > 0 && !table.national);
  const told = new Set([
    ...offered.flatMap(({ table }) => sectionOfTable(table.id)?.id ?? []),
    ...rowsOf(portal, pageFactsTable).map(({ page }) => page),
  ]);
  const on = SECTIONS.filter(({ id, isOn }) => isOn?.(portal) ?? told.has(id));
  return new Set(on.map(({ id }) => id));
});

/** Whether the site has a section: it is not switched off, and there is something to show. */
export function isOn(section: Section, portal: Portal, articles: Articles): boolean {
  if (isSwitchedOff(section, portal)) return false;
  return section.isWritten?.(articles) ?? filled(portal).has(section.id);
}

/** Whether the settings switch a section off. */
export function isSwitchedOff({ id }: Section, { config }: Pick<Portal, 'config'>): boolean {
  return config.sections.off?.some((off) => off === id) ?? false;
}

/** Whether a link to an address leads to a page: the section it lies in is on. */
export function leadsToPage(href: string, portal: Portal, articles: Articles): boolean {
  const id = href.split('/')[1];
  return sectionsOn(portal, articles).some((section) => section.id === id);
}

/** The sections that the site has, in the order of the menu. */
export function sectionsOn(portal: Portal, articles: Articles): readonly Section[] {
  return SECTIONS.filter((section) => isOn(section, portal, articles));
}

/** What the pages of a section are called in the search. */
export function kindOf(id: string, portal: Pick<Portal, 'config'>): string {
  const section = SECTIONS.find((one) => one.id === id);
  if (!section) throw new Error(`no section in src/views/sections.ts has the pages /${id}/`);
  return typeof section.kind === 'string' ? section.kind : section.kind(portal);
}

/** A part of the menu. */
export interface MenuPart {
  readonly group: MenuGroup;
  /** The question that the group answers. */
  readonly about: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}

/** The whole site in a few groups, at the foot of every page. Each entry is a page that exists. */
export function menu(portal: Portal, articles: Articles): readonly MenuPart[] {
  const byGroup = Map.groupBy(sectionsOn(portal, articles), ({ group }) => group);
  return (Object.keys(MENU_GROUPS) as MenuGroup[]).flatMap((group) => {
    const links = byGroup.get(group)?.map((section) => ({
      href: sectionHref(section),
      label: sectionLabel(section, portal),
    }));
    return links ? [{ group, about: MENU_GROUPS[group], links }] : [];
  });
}

/** What a village's page shows of the sections: where to look, and whom to turn to. */
export function villageLinks(
  part: 'village' | 'who',
  portal: Portal,
  village: Village,
  articles: Articles,
): (Required<VillageLink> & Pick<Section, 'group'>)[] {
  return sectionsOn(portal, articles).flatMap((section) =>
    (section[part]?.(portal, village, articles) ?? []).map((link) => ({
      label: sectionLabel(section, portal),
      group: section.group,
      ...link,
    })),
  );
}

/** Every sheet for a village's board, section by section. */
export function sheetsOf(portal: Portal, village: Village): Sheet[] {
  return SECTIONS.filter((section) => !isSwitchedOff(section, portal)).flatMap((section) => [
    ...(section.sheets?.(portal, village) ?? []),
  ]);
}
