import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { ask, inOrder, termsOf } from '../../src/client/search/answer.ts';
import { openHeads } from '../../src/client/search/heads.ts';
import { siteFacts } from '../../src/integrations/pages/page-facts.ts';
import { type SearchRecord, searchRecords } from '../../src/integrations/search/records.ts';
import { writeSearch } from '../../src/integrations/search/write-search.ts';
import { loadPortal } from '../../src/portal/fs/load.ts';
import { Random } from '../../src/sample/random.ts';
import { forgetKept, measureBuild, writeHome } from './build.ts';

/** Notices of the home that is searched, and what its index and a later query may cost. */
export const SEARCH = { notices: 5000, queries: 500, seconds: 15, megabytes: 500, bytes: 24_000 };

/** Results that are drawn at once. */
const SHOWN = 10;

/** The index of a large county: how long it takes to make, and what queries fetch of it. */
export async function benchSearch(folder: string, notices: number = SEARCH.notices) {
  const data = join(folder, 'data-search');
  const site = join(folder, 'site-search');
  writeHome(data, notices);
  measureBuild(data, site, notices);
  const made = await makeIndex(data, site);
  const bytes = await askMany(site, made.titles, made.asOf);
  const [first = 0, ...later] = bytes;
  const sorted = later.sort((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const { seconds } = made;
  const pagefind = await timePagefind(made.records, join(folder, 'pagefind'));
  const kept =
    seconds <= SEARCH.seconds && made.megabytes <= SEARCH.megabytes && worst <= SEARCH.bytes;
  const kilo = (size: number): string => (size / 1000).toFixed(1);
  const line = `search（${notices} 条公示，${made.titles.length} 页）：做索引 ${seconds.toFixed(1)} 秒（限 ${SEARCH.seconds}），内存最多 ${made.megabytes} MB（限 ${SEARCH.megabytes}）；Pagefind 单做这些页的正文 ${pagefind.toFixed(1)} 秒，这里连标题是它的 ${(seconds / pagefind).toFixed(2)} 倍；第一次搜 ${kilo(first)} KB，以后 ${later.length} 次中间 ${kilo(median)} KB，最多 ${kilo(worst)} KB（限 ${kilo(SEARCH.bytes)}）；${kept ? '在限度内' : '超过限度'}`;
  return {
    name: 'search',
    notices,
    seconds,
    megabytes: made.megabytes,
    titles: made.titles.length,
    pagefind,
    first,
    median,
    worst,
    kept,
    line,
  };
}

/** Makes the index of a built site anew, by itself. */
async function makeIndex(data: string, site: string) {
  const { portal } = loadPortal(data, '2022-12-15');
  if (!portal) throw new Error('the home has problems');
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const before = process.memoryUsage().rss;
  // A build takes it from each page as it is made.
  const facts = siteFacts(site);
  // The build has just kept the index of the same texts.
  forgetKept(['search']);
  const start = performance.now();
  writeSearch(site, facts, portal);
  const end = performance.now();
  clearInterval(watch);
  const records = searchRecords(facts, portal);
  return {
    seconds: (end - start) / 1000,
    megabytes: Math.round(Math.max(most, before) / 2 ** 20),
    records,
    titles: records.map(({ title }) => title),
    asOf: portal.asOf,
  };
}

/** Seconds by the clock that Pagefind takes for an index of the same texts. */
async function timePagefind(records: readonly SearchRecord[], out: string): Promise<number> {
  const start = performance.now();
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not start');
  for (const { url, text = '' } of records)
    await index.addCustomRecord({ url, content: text, language: 'zh-cn' });
  await index.writeFiles({ outputPath: out });
  await close();
  return (performance.now() - start) / 1000;
}

/** Bytes that queries for stretches of titles fetch, each by a reader who has asked one thing before. */
async function askMany(site: string, titles: readonly string[], asOf: string): Promise<number[]> {
  const folder = join(site, 'search', 'heads');
  const sizes = new Map(
    readdirSync(folder).map((name) => [
      name,
      brotliCompressSync(readFileSync(join(folder, name))).length,
    ]),
  );
  const random = new Random(16);
  const own = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (address) => {
    const name = String(address).replace(/^.*\/|\?.*$/g, '');
    bytes += sizes.get(name) ?? 0;
    return new Response(readFileSync(join(folder, name)));
  };
  try {
    const all: number[] = [];
    for (let at = 0; at <= SEARCH.queries; at += 1) {
      const heads = openHeads('https://bench.example/heads/', asOf);
      const root = await heads.root();
      if (at > 0) bytes = 0;
      const title = [...random.pick(titles)];
      const from = random.between(0, Math.max(0, title.length - 2));
      const found = await ask(
        heads,
        termsOf(title.slice(from, from + random.between(2, 6)).join('')),
      );
      await Promise.all(inOrder(found, root).slice(0, SHOWN).map(heads.head));
      all.push(bytes);
    }
    return all;
  } finally {
    globalThis.fetch = own;
  }
}
