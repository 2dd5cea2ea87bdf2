import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeXml } from '../../domain/xml.ts';
import type { PageFacts } from '../pages/page-facts.ts';

/** A sitemap may list no more than this (sitemaps.org). */
const SITEMAP_LIMIT = 50_000;
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** What search engines ask for. */
export const ROBOTS = 'robots.txt';
export const MAPS = 'sitemap-';

/** The list of the pages that may be listed, and where that list lies, for a site at `address`. */
export function writeSitemap(folder: string, pages: readonly PageFacts[], address: string): void {
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  const urls = pages.filter(({ hidden }) => !hidden).map(({ url }) => `${address}${url}`);
  const names: string[] = [];
  for (let from = 0; from < Math.max(1, urls.length); from += SITEMAP_LIMIT) {
    const name = `${MAPS}${names.length}.xml`;
    const part = urls.slice(from, from + SITEMAP_LIMIT);
    const body = part.map((url) => `<url><loc>${escapeXml(url)}</loc></url>`).join('\n');
    writeFileSync(join(folder, name), `${head}<urlset ${SITEMAP}>\n${body}\n</urlset>\n`);
    names.push(name);
  }
  const index = names
    .map((name) => `<sitemap><loc>${escapeXml(`${address}/${name}`)}</loc></sitemap>`)
    .join('\n');
  writeFileSync(
    join(folder, `${MAPS}index.xml`),
    `${head}<sitemapindex ${SITEMAP}>\n${index}\n</sitemapindex>\n`,
  );
  writeFileSync(
    join(folder, ROBOTS),
    `User-agent: *\nAllow: /\n\nSitemap: ${address}/${MAPS}index.xml\n`,
  );
}
