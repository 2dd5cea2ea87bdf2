import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';

/** The built site under test; `npm test` builds it and hands its folder over. */
export const SITE = process.env.PORTAL_TEST_SITE ?? 'dist';

/** A built page: its address on the site and its parsed markup. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  readonly root: HTMLElement;
}

/** Paths of all files of a folder, with forward slashes, in order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

let portal: Portal | undefined;

/** The portal that the site under test was built of, loaded once for all tests of a process. */
export function sitePortal(): Portal {
  if (portal) return portal;
  const { dataFolder, today } = surroundings();
  const loaded = loadPortal(dataFolder, today).portal;
  if (!loaded) throw new Error('the data has problems');
  portal = loaded;
  return portal;
}

let pages: readonly BuiltPage[] | undefined;

/** Every built page, read once for all tests of a process; nobody changes what was parsed. */
export function builtPages(): readonly BuiltPage[] {
  pages ??= pagesOf(SITE);
  return pages;
}

/** Every page of a folder. */
export function pagesOf(folder: string): BuiltPage[] {
  return filesOf(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(folder, file));
}

/** Parsed when a test looks into it, and then kept. */
function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  let root: HTMLElement | undefined;
  return {
    path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
    html,
    get root() {
      root ??= parse(html);
      return root;
    },
  };
}

/**
 * Pages that stand for all: every kind of address with its longest page, since that is where layouts
 * break, and then as many more as it takes until every element, class and mark that occurs anywhere
 * in the site occurs on one of them. A new page or component is covered without a list to keep.
 */
export function pageKinds(pages: readonly BuiltPage[]): BuiltPage[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of pages) {
    const known = longest.get(kindOf(page.path));
    if (!known || page.html.length > known.html.length) longest.set(kindOf(page.path), page);
  }
  const chosen = new Set(longest.values());
  const seen = new Set([...chosen].flatMap((page) => [...featuresOf(page)]));
  const longestFirst = [...pages].sort((a, b) => b.html.length - a.html.length);
  for (const page of longestFirst) {
    const unseen = [...featuresOf(page)].filter((feature) => !seen.has(feature));
    if (unseen.length === 0) continue;
    chosen.add(page);
    for (const feature of unseen) seen.add(feature);
  }
  return [...chosen].sort((a, b) => a.path.localeCompare(b.path, 'en'));
}

/** First part of the address and how deep it lies; pages of a list are a kind of their own. */
function kindOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  return `${parts[0] ?? 'home'} ${parts.length} ${/page-\d/.test(path) ? 'page' : ''}`;
}

const ELEMENT = /<([a-z][\w-]*)((?: [\w:-]+(?:="[^"]*")?)*)/g;
const ATTRIBUTE = / ([\w:-]+)(?:="([^"]*)")?/g;

/**
 * Elements with their classes, and marks with the values that change how they look; read from the text,
 * since parsing every page takes far longer.
 */
function featuresOf({ path, html }: BuiltPage): Set<string> {
  const features = new Set<string>();
  const section = path.split('/')[1] ?? '';
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  for (const [, tag, attributes = ''] of main.matchAll(ELEMENT)) {
    let names = '';
    for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (name === 'class') names = value;
      if (/^(aria|role)/.test(name)) features.add(`${tag} ${name}`);
      if (/^data-(status|outcome|board|affair)$/.test(name)) features.add(`${name}=${value}`);
    }
    features.add(`${section} ${tag}.${names}`);
  }
  return features;
}
