import type { Day } from '../../domain/day.ts';
import { compareText } from '../../domain/problem.ts';
import type { Portal } from '../../portal/portal.ts';
import { RANKS, type Rank, searchHeads } from '../../views/search/heads.ts';
import { kindOf } from '../../views/sections.ts';
import { sampleTitle } from '../../views/sharing/sample-title.ts';
import type { PageFacts } from '../pages/page-facts.ts';

/** What the search narrows by. */
export const FACETS = ['village', 'town', 'kind', 'year', 'status'] as const;
export type Facet = (typeof FACETS)[number];

/** A page as the search knows it. */
export interface SearchRecord extends Readonly<Record<Facet, string | null>> {
  readonly url: string;
  readonly title: string;
  readonly sample: boolean;
  readonly rank: Rank;
  readonly day: Day | null;
  readonly until: Day | null;
  readonly lines: readonly string[];
  readonly keys: readonly string[];
  /** What is on the page, as it reads; empty where only its head may be found. */
  readonly text: string;
}

/**
 * Every page that may be found, best answers first: its text as built, its place in the site as the page
 * states it, and what the views know of it.
 */
export function searchRecords(pages: readonly PageFacts[], portal: Portal): SearchRecord[] {
  const heads = searchHeads(portal);
  const villages = new Map(portal.villages.map((village) => [village.id, village]));
  const households = householdsOf(portal);
  return pages
    .flatMap(({ url, found: page }) => {
      if (page === null) return [];
      const head = heads.get(url);
      const village = villages.get(head?.village ?? page.village ?? '');
      const section = url.split('/')[1] ?? '';
      return {
        url,
        title: page.title,
        sample: page.sample,
        rank: head?.rank ?? (RANKED[section] || 'other'),
        village: village?.name ?? null,
        town: village?.town.name ?? null,
        kind: section === '' ? '首页' : kindOf(section, portal),
        year: head?.year ?? /(20\d{2}) ?年/.exec(page.title)?.[1] ?? null,
        status: head?.status ?? null,
        day: head?.day ?? null,
        until: head?.until ?? null,
        lines: head?.lines ?? [],
        keys: head?.keys ?? [],
        text: page.text.replace(MIXED, (word) => (households.has(word.toUpperCase()) ? '…' : word)),
      };
    })
    .sort(byRank);
}

/** A title as results show it. */
export function shownTitle({ title, sample }: SearchRecord): string {
  return sampleTitle(title, sample);
}

/** Words of letters and digits, as villages number their households. */
const MIXED = /[A-Za-z]+-?\d[A-Za-z\d]*/g;

/** Numbers of households in capitals. Those of digits alone are marked where they are drawn. */
function householdsOf({ payouts, points }: Portal): ReadonlySet<string> {
  return new Set([...payouts, ...points.changes].map(({ household }) => household.toUpperCase()));
}

/** Sections whose pages are answers of a kind of their own. */
const RANKED: Readonly<Record<string, Rank>> = {
  boards: 'boards',
  cases: 'cases',
  policies: 'policies',
  help: 'help',
  about: 'help',
  accessibility: 'help',
  check: 'clerk',
};

/** The best kind first, the newest of a kind first. */
function byRank(a: SearchRecord, b: SearchRecord): number {
  return (
    RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
    compareText(b.day ?? '', a.day ?? '') ||
    compareText(a.url, b.url)
  );
}
