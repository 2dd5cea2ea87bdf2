import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Village } from '../../domain/village.ts';
import { listFolder } from '../../portal/fs/folder.ts';
import { basePath } from '../../portal/fs/sources.ts';
import type { Portal } from '../../portal/portal.ts';
import { villageHref } from '../../views/places.ts';
import { siteFacts } from '../pages/page-facts.ts';
import { plainScript } from '../plain-script.ts';
import { writeSearch } from '../search/write-search.ts';
import { fetchedFrom, localPage, READER } from './local-page.ts';
import { villageFiles } from './village-files.ts';

/** What lies beside the first page, so that whoever opens the folder sees one thing to open. */
const SITE = 'site';
const FIRST = 'index.html';
/** What only a module knows of itself. */
const NO_MODULE = { 'import.meta': '{}' };
/** Parts of a script that the build has loaded ahead; in a plain script they are all there. */
const AHEAD = /__vite__mapDeps\(\[[\d,]*\]\)/g;
const CLIENT = resolve('src/client/bundle');

/**
 * Makes of a built site what opens from a folder or a stick without a server: a village's pages, sheets and
 * tables, a search over these alone, links from file to file.
 */
export async function writeBundle(
  site: string,
  folder: string,
  portal: Portal,
  village: Village,
): Promise<void> {
  const own = join(folder, SITE);
  const ids = portal.villages.map(({ id }) => id);
  for (const file of villageFiles(site, village.id, ids)) copyInto(site, file, own);
  writeSearch(own, siteFacts(own), portal);
  const base = basePath();
  const pages = listFolder(own).files.filter((file) => file.endsWith('.html'));
  const markup = new Map(pages.map((file) => [file, readFileSync(join(own, file), 'utf8')]));
  const handedOver = fetchedOf(
    own,
    [...markup.values()].flatMap((html) => fetchedFrom(html, base)),
  );
  await plainScripts(own, [...markup.values()].join('\n'));
  for (const file of handedOver) writeHandedOver(own, file);
  const known = { FILES: handedOver, MADE_ON: portal.asOf, ADDRESS: `${portal.config.address}/` };
  writeFileSync(
    join(own, READER),
    await plainScript(join(CLIENT, 'reader.ts'), 'reader', definitions(known)),
  );
  const files = new Set(listFolder(own).files);
  const around = { files, base, address: portal.config.address };
  for (const [file, html] of markup) writeFileSync(join(own, file), localPage(html, file, around));
  writeFileSync(join(folder, FIRST), firstPage(village));
}

function copyInto(site: string, file: string, own: string): void {
  const target = join(own, file);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(site, file), target);
}

/** Files that scripts of the pages may fetch. */
function fetchedOf(own: string, beginnings: readonly string[]): string[] {
  const begins = [...new Set(beginnings)];
  return listFolder(own).files.filter((file) => begins.some((begin) => file.startsWith(begin)));
}

/** A file as a script that hands it over: a browser fetches nothing from a folder. */
function writeHandedOver(own: string, file: string): void {
  const content = readFileSync(join(own, file)).toString('base64');
  const target = join(own, 'files', `${file}.js`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, `handOver(${JSON.stringify(file)},"${content}")`);
}

/** Makes every script that a page names a plain one; the parts that these were made of go. */
async function plainScripts(own: string, pages: string): Promise<void> {
  const named = new Set(
    Array.from(pages.matchAll(/\/_astro\/([\w.-]+\.js)"/g), ([, name]) => name),
  );
  const scripts = join(own, '_astro');
  const parts = listFolder(scripts).files.filter((file) => file.endsWith('.js'));
  for (const file of parts) {
    const code = readFileSync(join(scripts, file), 'utf8');
    writeFileSync(join(scripts, file), code.replace(AHEAD, '[]'));
  }
  const made = new Map<string, string>();
  for (const name of named)
    if (name !== undefined)
      made.set(name, await plainScript(join(scripts, name), 'page', NO_MODULE));
  for (const file of parts) rmSync(join(scripts, file));
  for (const [name, code] of made) writeFileSync(join(scripts, name), code);
}

function definitions(known: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)]),
  );
}

function firstPage({ id, name }: Village): string {
  const first = `${SITE}${villageHref(id)}index.html`;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0;url=${first}"><title>${name} · 阳光公示</title></head><body><p><a href="${first}">打开${name}的阳光公示</a></p></body></html>\n`;
}
