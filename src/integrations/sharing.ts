import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SharePicture, sharePicture } from '../charts/share-picture.ts';
import { escapeXml } from '../domain/xml.ts';
import type { Portal } from '../portal/portal.ts';
import { generalPicture, pagePicture } from '../views/sharing/picture-path.ts';
import type { PageFacts } from './pages/page-facts.ts';
import { startRaster } from './raster.ts';

/** A sitemap may list no more than this (sitemaps.org). */
const SITEMAP_LIMIT = 50_000;
const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * What others need to point at the site: the pictures its pages name, the list of its pages, and where
 * that list lies. All of it is read off the built pages, so nothing is told that is not on one.
 */
export async function writeSharing(
  folder: string,
  pages: readonly PageFacts[],
  portal: Portal,
): Promise<void> {
  const { address } = portal.config;
  const siteName = `${portal.config.name} · ${portal.config.region.name}`;
  const pictures = new Map<string, SharePicture>(
    pages.flatMap(({ url, picture }) =>
      picture === null ? [] : [[pagePicture(url), { ...picture, siteName }] as const],
    ),
  );
  const raster = await startRaster();
  for (const sample of [false, true]) {
    pictures.set(generalPicture(sample), {
      kind: portal.config.region.within,
      title: `${portal.config.region.name}党务村务财务公示`,
      figures: [],
      siteName,
      sample,
    });
  }
  for (const [path, picture] of pictures) {
    writeFileSync(join(folder, path), raster(sharePicture(picture)));
  }
  const listed = pages.filter(({ hidden }) => !hidden).map(({ url }) => `${address}${url}`);
  writeSitemap(folder, address, listed);
}

function writeSitemap(folder: string, address: string, urls: readonly string[]): void {
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  const names: string[] = [];
  for (let from = 0; from < Math.max(1, urls.length); from += SITEMAP_LIMIT) {
    const name = `sitemap-${names.length}.xml`;
    const part = urls.slice(from, from + SITEMAP_LIMIT);
    const body = part.map((url) => `<url><loc>${escapeXml(url)}</loc></url>`).join('\n');
    writeFileSync(join(folder, name), `${head}<urlset ${SITEMAP}>\n${body}\n</urlset>\n`);
    names.push(name);
  }
  const index = names
    .map((name) => `<sitemap><loc>${escapeXml(`${address}/${name}`)}</loc></sitemap>`)
    .join('\n');
  writeFileSync(
    join(folder, 'sitemap-index.xml'),
    `${head}<sitemapindex ${SITEMAP}>\n${index}\n</sitemapindex>\n`,
  );
  writeFileSync(
    join(folder, 'robots.txt'),
    `User-agent: *\nAllow: /\n\nSitemap: ${address}/sitemap-index.xml\n`,
  );
}
