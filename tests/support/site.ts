import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

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

/** Every built page. */
export function builtPages(): BuiltPage[] {
  return filesOf(SITE)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(SITE, file), 'utf8');
      return { path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, root: parse(html) };
    });
}

/**
 * One page of each kind, by the shape of its address: ids, months and page numbers are folded, and
 * the largest page of a kind stands for it, since that is where layouts break.
 */
export function pageKinds(pages: readonly BuiltPage[]): BuiltPage[] {
  const kinds = new Map<string, BuiltPage>();
  for (const page of pages) {
    const kind = kindOf(page.path);
    const known = kinds.get(kind);
    if (!known || page.html.length > known.html.length) kinds.set(kind, page);
  }
  return [...kinds.values()];
}

/** First part of the address and how deep it lies. */
function kindOf(path: string): string {
  const parts = path.split('/').filter(Boolean);
  return `${parts[0] ?? 'home'} ${parts.length} ${/page-\d/.test(path) ? 'page' : ''}`;
}
