import type { Day } from '../domain/day.ts';
import type { Village } from '../domain/village.ts';
import type { Prose } from '../portal/fs/prose.ts';
import type { Portal } from '../portal/portal.ts';
import type { Sheet } from './sheets/sheet.ts';

/** Groups of the menu, in its order, each with the question that it answers. */
export const MENU_GROUPS = {
  看公示: '公示了什么、该公开的公开了没有、异议怎么答的',
  看钱: '集体的钱和项目的钱，从哪里来、花到哪里',
  看补贴: '补给谁、补多少、凭什么',
  看评比: '谁上了榜、得了几分、群众满不满意',
  办事和找人: '找自己的村，在哪里办，找谁',
  案例和政策: '别的村怎么做的、办法怎么写的',
  数据和办法: '引用、下载、怎样提异议',
} as const;
export type MenuGroup = keyof typeof MENU_GROUPS;

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

/** What a feed says of one thing. */
export interface FeedEntry {
  readonly href: string;
  readonly title: string;
  readonly sample: boolean;
  readonly published: Day;
  /** The day on which it came out, or was corrected. */
  readonly updated: Day;
  readonly category?: { readonly term: string; readonly label: string };
  readonly summary: string;
}

/** A word of a section that the settings may change. */
type Words = string | ((portal: Pick<Portal, 'config'>) => string);

/**
 * A section of the site, said once. The menu, the pages of villages, the kinds of the search, the data
 * pages, the feeds and what a build leaves out are loops over them.
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
  readonly isOn?: (portal: Portal) => boolean;
  /** The same of a section that is made of articles and not of the portal. */
  readonly isWritten?: (articles: Articles) => boolean;
  /** What a village's page shows of it. */
  readonly village?: VillageLinks;
  /** What hangs of it on a village's board. */
  readonly sheets?: (portal: Portal, village: Village) => readonly Sheet[];
  /** What of it stands in the feed of a village, or of all (null), in the order of the feed. */
  readonly feed?: (portal: Portal, village: string | null) => readonly FeedEntry[];
  /** Whom to turn to in a village, in a line. */
  readonly who?: VillageLinks;
}
