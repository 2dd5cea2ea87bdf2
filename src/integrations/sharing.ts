import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { poster } from '../charts/poster.ts';
import { sharePicture } from '../charts/share-picture.ts';
import { escapeXml } from '../domain/xml.ts';
import { sha256 } from '../portal/fs/sums.ts';
import type { Portal } from '../portal/portal.ts';
import { codeSvg } from '../views/code-svg.ts';
import { generalPicture, pagePicture, posterPath } from '../views/sharing/picture-path.ts';
import { sharedByPath } from '../views/sharing/shared.ts';
import { keptFiles } from './kept-files.ts';
import type { PageFacts } from './pages/page-facts.ts';
import { startRaster } from './raster.ts';

/** How many pictures are kept: a few days of a county. */
const MOST_KEPT = 6000;
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
  const { address, region, name } = portal.config;
  const siteName = `${name} · ${region.name}`;
  const drawings = new Map<string, string>();
  const sharedPages = sharedByPath(portal);
  for (const { url, picture } of pages) {
    if (picture === null) continue;
    const shared = sharedPages.get(url) ?? picture.read;
    const site = { siteName, sample: picture.sample };
    drawings.set(pagePicture(url), sharePicture(shared, site));
    if (picture.poster) {
      drawings.set(posterPath(url), poster(shared, site, codeSvg(address + url)));
    }
  }
  for (const sample of [false, true]) {
    const title = `${region.name}党务村务财务公示`;
    const general = { kind: region.within, title, figures: [], until: null };
    drawings.set(generalPicture(sample), sharePicture(general, { siteName, sample }));
  }
  await drawAll(folder, drawings);
  const listed = pages.filter(({ hidden }) => !hidden).map(({ url }) => `${address}${url}`);
  writeSitemap(folder, address, listed);
}

/** Draws what was not drawn before, by its path in the site. */
async function drawAll(folder: string, drawings: ReadonlyMap<string, string>): Promise<void> {
  const program = sha256(readFileSync('package.json', 'utf8'));
  const kept = keptFiles('pictures', MOST_KEPT);
  const missing = [...drawings].filter(
    ([path, svg]) => !kept.place([program, svg], join(folder, path)),
  );
  if (missing.length > 0) {
    const raster = await startRaster();
    for (const [path, svg] of missing) {
      kept.keep([program, svg], raster(svg));
      kept.place([program, svg], join(folder, path));
    }
  }
  kept.tidy();
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
