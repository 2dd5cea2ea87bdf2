import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, it } from 'vitest';
import { searchWords } from '../../src/domain/search/words.ts';
import { parseCsv } from '../../src/intake/csv.ts';
import { siteFacts } from '../../src/integrations/pages/page-facts.ts';
import { searchRecords, shownTitle } from '../../src/integrations/search/records.ts';
import { unnamed } from '../../src/integrations/search/unnamed.ts';
import { SAMPLE_MARK } from '../../src/views/sharing/sample-title.ts';
import { builtPages, filesOf, SITE, sitePortal } from '../support/site.ts';

const pages = builtPages();
const portal = sitePortal();
const records = searchRecords(siteFacts(SITE), portal);
const isSample = new Map(
  pages.map(({ path, root }) => [path, root.querySelector('body[data-sample]') !== null]),
);
const files = filesOf(SITE);
const textOf = (file: string): string => readFileSync(join(SITE, file), 'utf8');
const pathOf = (url: string): string => new URL(url).pathname;

function holdsSampleRows(file: string): boolean {
  if (file.endsWith('.json')) return /"sample": "?(true|是)/.test(textOf(file));
  const [head = [], ...rows] = parseCsv(textOf(file)).map(({ cells }) => cells);
  const at = head.indexOf('示例数据');
  return at !== -1 && rows.some((cells) => cells[at] === '是');
}

/** A line that is read away from its page, and the page that it leads to. */
interface Line {
  readonly where: string;
  readonly words: string;
  readonly leadsTo: string;
}

/** What of all lines is marked without cause, or not marked with cause. */
function wronglyMarked(lines: readonly Line[]): string[] {
  return lines
    .filter(({ words, leadsTo }) => words.startsWith(SAMPLE_MARK) !== isSample.get(leadsTo))
    .map(({ where, words }) => `${where}: ${words}`);
}

it('has pages of both kinds to look at', () => {
  expect(new Set(isSample.values())).toEqual(new Set([true, false]));
});

it('puts 【示例】 first in all that a head says of a page with sample rows, and of no other', () => {
  const lines = pages.flatMap(({ path, root }) => [
    { where: path, words: root.querySelector('title')?.text ?? '', leadsTo: path },
    ...root
      .querySelectorAll(
        'meta[name=description],meta[property$=":title"],meta[property$=description]',
      )
      .map((meta) => ({ where: path, words: meta.getAttribute('content') ?? '', leadsTo: path })),
  ]);
  expect(lines.length).toBe(pages.length * 4);
  expect(wronglyMarked(lines)).toEqual([]);
});

it('keeps every page with sample rows out of search engines and the sitemap', () => {
  const hidden = pages
    .filter(({ root }) => root.querySelector('meta[name=robots][content=noindex]'))
    .map(({ path }) => path);
  const listed = files
    .filter((file) => /^sitemap-\d+\.xml$/.test(file))
    .flatMap((file) => [...textOf(file).matchAll(/<loc>([^<]*)<\/loc>/g)])
    .map(([, url = '']) => pathOf(url));
  expect(listed.length).toBeGreaterThan(0);
  for (const [path, sample] of isSample) {
    if (sample)
      expect([path, hidden.includes(path), listed.includes(path)]).toEqual([path, true, false]);
  }
});

it('puts 【示例】 first in entries of feeds, of calendars and of the search that lead to such a page', () => {
  const entries = files
    .filter((file) => file.endsWith('feed.xml'))
    .flatMap((file) =>
      parse(textOf(file))
        .querySelectorAll('entry')
        .map((entry) => ({
          where: file,
          words: entry.querySelector('title')?.text ?? '',
          leadsTo: pathOf(entry.querySelector('id')?.text ?? ''),
        })),
    );
  const events = files
    .filter((file) => file.endsWith('.ics'))
    .flatMap((file) =>
      [
        ...textOf(file)
          .replace(/\r\n[ \t]/g, '')
          .matchAll(/BEGIN:VEVENT.*?END:VEVENT/gs),
      ].map(([event]) => ({
        where: file,
        words: /\nSUMMARY:(.*)\r/.exec(event)?.[1] ?? '',
        leadsTo: pathOf(/\nURL[^:]*:(.*)\r/.exec(event)?.[1] ?? ''),
      })),
    );
  const found = records.map((record) => ({
    where: 'search',
    words: shownTitle(record),
    leadsTo: record.url,
  }));
  for (const lines of [entries, events, found]) {
    expect(lines.length).toBeGreaterThan(10);
    expect(wronglyMarked(lines)).toEqual([]);
  }
});

it('saves every file with sample rows under a name that says so, and no other', () => {
  const wrong: string[] = [];
  const kinds = new Set<boolean>();
  for (const { path, root } of pages) {
    for (const link of root.querySelectorAll('a[download]')) {
      const file = new URL(link.getAttribute('href') ?? '', `http://site${path}`).pathname.slice(1);
      if (!/\.(csv|json)$/.test(file)) continue;
      const sample = holdsSampleRows(file);
      kinds.add(sample);
      const name = link.getAttribute('download') ?? '';
      if (/-示例\.(csv|json)$/.test(name) !== sample) wrong.push(`${path}: ${file} as ${name}`);
    }
  }
  expect(kinds).toEqual(new Set([true, false]));
  expect(wrong).toEqual([]);
});

it('knows of a page with censures its title alone', () => {
  const censures = pages.filter(({ root }) => root.querySelector('[data-board=censure]'));
  expect(censures.length).toBeGreaterThan(0);
  const heads = new Map(records.map(({ url, text }) => [url, text]));
  expect(censures.map(({ path }) => heads.get(path))).toEqual(censures.map(() => ''));
});

it('lets nobody look for a household or for what is left of a name', () => {
  const words = records.map(({ title, lines, keys, text }) =>
    searchWords(unnamed([title, ...lines, ...keys, text].join('\n'))),
  );
  const known = new Set(words.flat());
  const numbered = [...portal.payouts, ...portal.points.changes];
  const households = new Set(numbered.map(({ household }) => household));
  expect(households.size).toBeGreaterThan(10);
  expect([...households].filter((household) => known.has(household))).toEqual([]);
  expect(records.filter(({ text }) => /\p{Script=Han}\*/u.test(unnamed(text)))).toEqual([]);
});
