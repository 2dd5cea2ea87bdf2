import { type HTMLElement, parse } from 'node-html-parser';
import { looseText } from '../../domain/loose-text.ts';
import { pagePicture, posterPath } from '../../views/sharing/picture-path.ts';
import type { Shared } from '../../views/sharing/shared.ts';
import { builtPages } from '../built-pages.ts';

/** What the steps after rendering need of a page, read off it once. */
export interface PageFacts {
  /** Its file in the site. */
  readonly file: string;
  /** Its address below the base path. */
  readonly url: string;
  /** What the search shows of it; null where it asks not to be found. */
  readonly found: FoundPage | null;
  /** It asks search engines to leave it out. */
  readonly hidden: boolean;
  /** What the picture of its own shows that it names; null where it has none. */
  readonly picture: PagePicture | null;
  /** The scripts in files that it runs, as tags, where devices keep it from the start; null elsewhere. */
  readonly kept: readonly string[] | null;
}

/** What the pictures of a page are drawn from. */
export interface PagePicture {
  /** What it says itself; the data may say more. */
  readonly read: Shared;
  readonly sample: boolean;
  /** Whether it offers a poster. */
  readonly poster: boolean;
}

/** What a page says of itself. */
export interface FoundPage {
  readonly title: string;
  readonly sample: boolean;
  /** Id of the village that its way from the front page leads through. */
  readonly village: string | null;
  /** What is on it, as it reads; empty where only its head may be found. */
  readonly text: string;
}

/** Reads a page as it was rendered or as it is published: both say the same. */
export function pageFacts(file: string, html: string): PageFacts {
  const url = `/${file.replace(/index\.html$/, '')}`;
  const named = /<meta property="?og:image"? content="([^"]*)"/.exec(html)?.[1];
  const hasPicture = url !== '/' && named?.endsWith(pagePicture(url)) === true;
  return {
    file,
    url,
    found: foundPage(html),
    hidden: /<meta name="?robots"? content="?noindex/.test(html),
    picture: hasPicture
      ? {
          read: readShared(parse(html)),
          sample: /<body[^>]*\sdata-sample/.test(html),
          poster: html.includes(posterPath(url)),
        }
      : null,
    kept: /\sdata-kept\b/.test(html)
      ? Array.from(html.matchAll(/<script\b[^>]*\bsrc=[^>]*><\/script>/g), ([tag]) => tag)
      : null,
  };
}

/** The facts of every page of a built site, in the order of its files. */
export function siteFacts(folder: string): PageFacts[] {
  return builtPages(folder).map(({ file, html }) => pageFacts(file, html()));
}

function foundPage(html: string): FoundPage | null {
  // Menu, styles and scripts around it are half of a page.
  const main = parse(
    html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + 7),
  ).querySelector('main');
  const findable = main?.getAttribute('data-search');
  if (!main || findable === 'none') return null;
  const village = main
    .querySelectorAll('.crumbs a')
    .map((link) => /\/villages\/([^/]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1])
    .find((id) => id !== undefined);
  const title = wordsOf(main.querySelector('h1'));
  for (const part of main.querySelectorAll(UNREAD)) part.remove();
  return {
    title,
    sample: /<body[^>]*\sdata-sample/.test(html),
    village: village ?? null,
    text: findable === 'head' ? '' : main.structuredText.replace(/\s+/g, ' ').trim(),
  };
}

/** Parts of a page that are not what it says, and households' numbers, which may not be looked up. */
const UNREAD = 'script,nav,.actions,.print-only,svg,[data-unsearched]';

/** Its title, the first crumb, its key figures, what it says first. */
function readShared(page: HTMLElement): Shared {
  const crumbs = page.querySelectorAll('.crumbs a');
  return {
    kind: wordsOf(crumbs[1]),
    title: wordsOf(page.querySelector('h1')),
    figures: page.querySelectorAll('.figures > div').map((figure) => ({
      words: wordsOf(figure.querySelector('dd')),
      about: wordsOf(figure.querySelector('dt')),
    })),
    until: null,
    lines: [wordsOf(page.querySelector('h1 + p'))],
    code: null,
  };
}

/** Words of an element, which would otherwise keep the whole page alive. */
function wordsOf(element: HTMLElement | null | undefined): string {
  return looseText(element?.text.trim() ?? '');
}
