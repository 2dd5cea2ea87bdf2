import { parse } from 'node-html-parser';
import type { Day } from '../../domain/day.ts';
import { looseText } from '../../domain/loose-text.ts';
import { compareText } from '../../domain/problem.ts';
import type { Portal } from '../../portal/portal.ts';
import { RANKS, type Rank, searchHeads } from '../../views/search/heads.ts';
import { kindOf } from '../../views/sections.ts';
import { sampleTitle } from '../../views/sharing/sample-title.ts';
import { builtPages } from '../built-pages.ts';

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
export function searchRecords(folder: string, portal: Portal): SearchRecord[] {
  const heads = searchHeads(portal);
  const villages = new Map(portal.villages.map((village) => [village.id, village]));
  const households = householdsOf(portal);
  return builtPages(folder)
    .flatMap(({ url, html }) => {
      const page = readPage(html());
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

interface ReadPage {
  readonly title: string;
  readonly sample: boolean;
  /** Id of the village that its way from the front page leads through. */
  readonly village: string | null;
  readonly text: string;
}

/** What a page says of itself; null where it asks not to be found. */
function readPage(html: string): ReadPage | null {
  // Menu, styles and scripts around it are half of a page.
  const main = parse(
    html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + 7),
  ).querySelector('main');
  const findable = main?.getAttribute('data-search');
  if (!main || findable === 'none') return null;
  const village = main
    .querySelectorAll('.crumbs a')
    .map((link) => /\/villages\/([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1])
    .find((id) => id !== undefined);
  const title = looseText(main.querySelector('h1')?.text.trim() ?? '');
  for (const part of main.querySelectorAll(UNREAD)) part.remove();
  return {
    title,
    sample: /<body[^>]*\sdata-sample/.test(html),
    village: village ?? null,
    text: findable === 'head' ? '' : main.structuredText.replace(/\s+/g, ' ').trim(),
  };
}

/** Parts of a page that are not what it says, and households' numbers, which may not be looked up. */
const UNREAD = 'script,nav,.actions,.print-only,svg,[data-unsearched]';
