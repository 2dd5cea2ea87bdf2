import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { filesOf } from './site.ts';

/** How the pages of a built site hang together. */
export interface SiteLinks {
  /** Address of each page → the pages and files of the site that it links to. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  /** Links to pages and files that there are not, as `page: target`. */
  readonly dead: readonly string[];
}

/** Reads the links of every page of a built site, which lies below `base`. */
export function siteLinks(folder: string, base = ''): SiteLinks {
  const files = filesOf(folder);
  const known = new Set(files.map(addressOf));
  const links = new Map<string, string[]>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const address = addressOf(file);
    const targets = parse(readFileSync(join(folder, file), 'utf8'))
      .querySelectorAll('a[href]')
      .map((link) => new URL(link.getAttribute('href') ?? '', `http://site${base}${address}`))
      .filter(({ protocol, host }) => protocol === 'http:' && host === 'site')
      .map(({ pathname }) => decodeURIComponent(pathname))
      // A link that leaves the base keeps its whole path, which is no page.
      .map((path) => (path.startsWith(`${base}/`) ? path.slice(base.length) : `//${path}`));
    links.set(address, targets);
  }
  const dead = [...links].flatMap(([page, targets]) =>
    targets.filter((target) => !known.has(target)).map((target) => `${page}: ${target}`),
  );
  return { links, dead: [...new Set(dead)] };
}

/** Pages that nobody comes to who starts at the front page and follows links. */
export function unreached({ links }: SiteLinks): string[] {
  const seen = new Set<string>();
  const next = ['/'];
  for (let page = next.pop(); page !== undefined; page = next.pop()) {
    if (seen.has(page)) continue;
    seen.add(page);
    next.push(...(links.get(page) ?? []));
  }
  return [...links.keys()].filter((page) => !seen.has(page));
}

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
