import type { Village } from '../domain/village.ts';
import type { Prose } from '../portal/fs/prose.ts';
import type { Portal } from '../portal/portal.ts';

/** Groups of the menu, in its order. */
export const MENU_GROUPS = [
  '看公示',
  '看钱',
  '看补贴',
  '看评比',
  '办事和找人',
  '案例和政策',
  '数据和办法',
] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];

/** What articles there are. */
export type Articles = Pick<Prose, 'cases' | 'policies'>;

/** For what does not depend on articles. */
export const NO_ARTICLES: Articles = { cases: new Set(), policies: new Set() };

/** A card that leads from a village to one of its other pages. */
export interface VillageLink {
  readonly href: string;
  /** Left out, the label of the section. */
  readonly label?: string;
  readonly words: string;
}

type VillageLinks = (
  portal: Portal,
  village: Village,
  articles: Articles,
) => readonly VillageLink[];

/** A word of a section that the settings may change. */
type Words = string | ((portal: Pick<Portal, 'config'>) => string);

/**
 * A section of the site, said once. The menu, the pages of villages, the kinds of the search, the data
 * pages and what a build leaves out are loops over them.
 */
export interface Section {
  /** The one name: folder of its pages and of its views, and its address. */
  readonly id: string;
  readonly group: MenuGroup;
  readonly label: Words;
  /** What a reader finds there, in a few words. */
  readonly about: string;
  /** What its pages are called in the search; no two sections alike. */
  readonly kind: Words;
  /** Ids of the tables it shows; `payouts` stands for the ledgers of all programmes. */
  readonly tables: readonly string[];
  /** Why the bundled sample has no rows of it; left out where it has. */
  readonly noSample?: string;
  /** Whether there is something to show; left out, when one of its tables has rows. */
  readonly isOn?: (portal: Portal, articles: Articles) => boolean;
  /** What a village's page shows of it. */
  readonly village?: VillageLinks;
  /** Whom to turn to in a village, in a line. */
  readonly who?: VillageLinks;
}
