import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { close, createIndex } from 'pagefind';
import { searchWords, textForIndex } from '../domain/search-words.ts';
import type { Portal } from '../portal/portal.ts';
import { kindOf } from '../views/sections.ts';
import { sampleTitle } from '../views/sharing/sample-title.ts';
import { builtPages } from './built-pages.ts';

/** A page as the search knows it. */
export interface SearchRecord {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly kind: string;
  readonly village: string | null;
  readonly year: string | null;
  readonly status: string | null;
}

const STATUSES: Readonly<Record<string, string>> = {
  upcoming: '未开始',
  current: '公示中',
  ending: '即将截止',
  ended: '已结束',
  corrected: '已更正',
};

/**
 * Archives repeat what the notices say. Censures are for those who go to the board, not for
 * everyone who searches a village.
 */
const LEFT_OUT =
  /^\/(404\.html|search\/|boards\/(censure\/)?$|notices\/(party|village|finance|running|page-\d+)\/|notices\/$)/;

/** Reads every built page as a record; nothing is indexed that is not on a page. */
export function searchRecords(folder: string, portal: Portal): SearchRecord[] {
  return builtPages(folder)
    .filter(({ url }) => !LEFT_OUT.test(url))
    .map(({ url, html }) => recordOf(url, html(), portal));
}

function recordOf(url: string, html: string, portal: Portal): SearchRecord {
  const root = parse(html);
  const main = root.querySelector('main');
  for (const part of main?.querySelectorAll('script,nav,.actions,.print-only,svg') ?? [])
    part.remove();
  const parts = url.split('/').filter(Boolean);
  const status = main?.querySelector('article[data-status]')?.getAttribute('data-status');
  const sample = root.querySelector('body')?.hasAttribute('data-sample') ?? false;
  return {
    url,
    title: sampleTitle(root.querySelector('h1')?.text.trim() ?? '', sample),
    text: main?.structuredText.replace(/\s+/g, ' ').trim() ?? '',
    kind: parts[0] === undefined ? '首页' : kindOf(parts[0], portal),
    village: villageIn(parts, portal),
    year: /\b(20\d{2})\b/.exec(parts.slice(1).join('/').replaceAll('-', ' '))?.[1] ?? null,
    status: status === undefined ? null : (STATUSES[status] ?? null),
  };
}

/** The village an address names, whole or as the head of a notice's id. */
function villageIn(parts: readonly string[], portal: Portal): string | null {
  const village = portal.villages.find(({ id }) =>
    parts.some((part) => part === id || part.startsWith(`${id}-20`)),
  );
  return village?.name ?? null;
}

/** What the search page narrows by, in the order of the values of a facet entry. */
export const FACETS = ['village', 'kind', 'year', 'status'] as const;

/**
 * Writes the Pagefind index below `/search/`; it is loaded only by the search page, when used. Pagefind
 * writes its own filters in no fixed order, so what narrows a search is a small table of ours.
 */
export async function writeSearchIndex(folder: string, portal: Portal): Promise<void> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  const records = searchRecords(folder, portal).filter(({ text }) => searchWords(text).length > 0);
  for (const { url, title, text, kind, village, status } of records) {
    const added = await index.addCustomRecord({
      url,
      language: 'zh',
      content: textForIndex(text),
      meta: {
        title,
        kind,
        ...(village && { village }),
        ...(status && { status }),
      },
    });
    if (added.errors.length > 0)
      throw new Error(`search index: ${url}: ${added.errors.join('; ')}`);
  }
  const engine = join(folder, 'search/pagefind');
  const written = await index.writeFiles({ outputPath: engine });
  if (written.errors.length > 0) throw new Error(`search index: ${written.errors.join('; ')}`);
  await close();
  for (const file of readdirSync(engine)) if (READY_MADE.test(file)) rmSync(join(engine, file));
  writeFileSync(join(folder, 'search/facets.json'), JSON.stringify(facetsOf(engine, records)));
}

/** Facet values of each page by the id that Pagefind gives it, and the lists they point into. */
function facetsOf(engine: string, records: readonly SearchRecord[]): unknown {
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const lists = FACETS.map((facet) =>
    [...new Set(records.flatMap((record) => record[facet] ?? []))].sort(),
  );
  const pages: Record<string, number[]> = {};
  for (const file of readdirSync(join(engine, 'fragment')).sort()) {
    const { url } = canonicalFragment(join(engine, 'fragment', file));
    const record = byUrl.get(url);
    if (!record) throw new Error(`search index: fragment of unknown page ${url}`);
    pages[file.replace('.pf_fragment', '')] = FACETS.map((facet, at) =>
      (lists[at] ?? []).indexOf(record[facet] ?? ''),
    );
  }
  return { facets: FACETS, lists, pages };
}

/**
 * Reads a page's fragment, gzipped JSON behind Pagefind's mark, and writes it back with the keys of its
 * `meta` in order: Pagefind writes them in no fixed one, and the same data must give the same bytes.
 */
function canonicalFragment(file: string): { url: string } {
  const text = gunzipSync(readFileSync(file)).toString('utf8');
  const start = text.indexOf('{');
  const fragment = JSON.parse(text.slice(start)) as { url: string; meta: Record<string, string> };
  const meta = Object.fromEntries(
    Object.entries(fragment.meta).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(file, gzipSync(text.slice(0, start) + JSON.stringify({ ...fragment, meta })));
  return fragment;
}

/** Pagefind's own search boxes; ours speaks plain Chinese and needs none of them. */
const READY_MADE = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;
