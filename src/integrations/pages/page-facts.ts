import { looseText } from '../../domain/loose-text.ts';
import { pagePicture, posterPath } from '../../views/sharing/picture-path.ts';
import type { Shared } from '../../views/sharing/shared.ts';
import { builtPages } from '../built-pages.ts';
import {
  attributeOf,
  type Element,
  elementIn,
  elementsIn,
  hasClass,
  type PageTree,
  readingOf,
  textIn,
} from './page-tree.ts';
import { readPage } from './read-page.ts';

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
export function pageFacts(file: string, html: string, tree = readPage(html).tree): PageFacts {
  const url = `/${file.replace(/index\.html$/, '')}`;
  const named = /<meta property="?og:image"? content="([^"]*)"/.exec(html)?.[1];
  const main = elementIn(tree, ({ tagName }) => tagName === 'main');
  const sample = /<body[^>]*\sdata-sample/.test(html);
  const hasPicture = url !== '/' && named?.endsWith(pagePicture(url)) === true;
  return {
    file,
    url,
    found: foundPage(main, sample),
    hidden: /<meta name="?robots"? content="?noindex/.test(html),
    picture: hasPicture
      ? {
          read: readShared(main ?? tree),
          sample,
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

function foundPage(main: Element | undefined, sample: boolean): FoundPage | null {
  const findable = main && attributeOf(main, 'data-search');
  if (!main || findable === 'none') return null;
  const village = crumbsIn(main)
    .map((link) => /\/villages\/([^/]+)\/$/.exec(attributeOf(link, 'href') ?? '')?.[1])
    .find((id) => id !== undefined);
  return {
    title: wordsOf(elementIn(main, isTitle)),
    sample,
    village: village ?? null,
    text: findable === 'head' ? '' : readingOf(main, isUnread),
  };
}

const UNREAD_TAGS = new Set(['script', 'nav', 'svg']);

/** Parts of a page that are not what it says, and households' numbers, which may not be looked up. */
function isUnread(element: Element): boolean {
  return (
    UNREAD_TAGS.has(element.tagName) ||
    hasClass(element, 'actions') ||
    hasClass(element, 'print-only') ||
    attributeOf(element, 'data-unsearched') !== undefined
  );
}

/** Its title, the first crumb, its key figures, what it says first. */
function readShared(main: Element | PageTree): Shared {
  const title = elementIn(main, isTitle);
  const figures = elementsOf(main, (element) => hasClass(element, 'figures'))
    .flatMap(({ childNodes }) => childNodes)
    .filter((child): child is Element => child.nodeName === 'div');
  const next = title?.parentNode?.childNodes
    .slice(title.parentNode.childNodes.indexOf(title) + 1)
    .find((node): node is Element => 'tagName' in node);
  return {
    kind: wordsOf(crumbsIn(main)[1]),
    title: wordsOf(title),
    figures: figures.map((figure) => ({
      words: wordsOf(elementIn(figure, ({ tagName }) => tagName === 'dd')),
      about: wordsOf(elementIn(figure, ({ tagName }) => tagName === 'dt')),
    })),
    until: null,
    lines: [wordsOf(next?.tagName === 'p' ? next : undefined)],
    code: null,
  };
}

const isTitle = ({ tagName }: Element): boolean => tagName === 'h1';

function crumbsIn(main: Element | PageTree): Element[] {
  return elementsOf(main, (element) => hasClass(element, 'crumbs')).flatMap((crumbs) =>
    elementsOf(crumbs, ({ tagName }) => tagName === 'a'),
  );
}

function elementsOf(node: Element | PageTree, is: (element: Element) => boolean): Element[] {
  return elementsIn(node).filter(is);
}

/** Words of an element, cut loose from those of the whole page. */
function wordsOf(element: Element | undefined): string {
  return looseText(element ? textIn(element).trim() : '');
}
