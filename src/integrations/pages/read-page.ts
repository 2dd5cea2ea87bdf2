import { randomUUID } from 'node:crypto';
import { html as names, parse } from 'parse5';
import { bodyOf, codeIn, type PageCode } from '../page-code.ts';
import { oncePerText } from './once-per-text.ts';
import { attributeOf, elementsIn, type PageTree } from './page-tree.ts';

/** A page as browsers read it: its elements, but for those after its `main`, and what of all of it could run. */
export interface PageRead {
  readonly tree: PageTree;
  readonly code: PageCode;
  /** Whether its parts are what `partsOf` takes them for. */
  readonly isParted: boolean;
}

/** A page in what is its own and what it shares with others. */
export interface PageParts {
  /** Without what others have too. */
  readonly own: string;
  readonly styles: readonly string[];
  /** What comes after its `main`; empty where there is none. */
  readonly end: string;
}

/** Half of a page and more: its styles, which hold no other markup. */
const STYLE_BODY = /(<style\b[^<>]*>)([^<]+)(?=<\/style>)/g;

/** Parts a page; `markOf` tells what stands for a style, by its number. */
export function partsOf(html: string, markOf = (_: number): string => ''): PageParts {
  const styles: string[] = [];
  const main = html.lastIndexOf(END_OF_MAIN);
  const cut = main === -1 ? html.length : main + END_OF_MAIN.length;
  const own = html.slice(0, cut).replace(STYLE_BODY, (_, tag: string, css: string) => {
    styles.push(css);
    return tag + markOf(styles.length - 1);
  });
  return { own, styles, end: html.slice(cut) };
}

const END_OF_MAIN = '</main>';

/** Stands for what is not read again; nobody who writes a page knows it. */
const MARK = randomUUID();

/**
 * Reads a page by the rules that browsers keep, once. Most of it is styles, and an end that it shares with
 * all others: those are read once a site and stand for themselves as marks. Where a mark is not found where
 * its part belongs (markup that is left open before it would swallow the part), the page is read whole.
 */
export function readPage(html: string): PageRead {
  const { own, styles, end } = partsOf(html, (number) => `${MARK}${number}`);
  if (end !== '') {
    const tree = parse(`${own}<footer class="${MARK}"></footer>`);
    const code = withParts(tree, styles);
    if (code && isAtEnd(tree)) return { tree, code: joined(code, codeOfEnd(end)), isParted: true };
  }
  const tree = parse(html);
  return { tree, code: codeIn(tree), isParted: false };
}

/** What runs of a page with its styles in their places again; null where a mark is no whole style. */
function withParts(tree: PageTree, styles: readonly string[]): PageCode | null {
  const found = codeIn(tree);
  let left = styles.length;
  for (const element of elementsIn(tree)) {
    if (element.tagName !== 'style' || element.namespaceURI !== names.NS.HTML) continue;
    if (bodyOf(element) === `${MARK}${styles.length - left}`) left -= 1;
  }
  if (left > 0) return null;
  const bodies = found.styles.map((body) =>
    body.startsWith(MARK) ? (styles[Number(body.slice(MARK.length))] ?? body) : body,
  );
  return { ...found, styles: bodies };
}

/** Whether what comes next on a page would come straight into its body. */
function isAtEnd(tree: PageTree): boolean {
  const page = tree.childNodes.find((node) => node.nodeName === 'html');
  const body = page && 'childNodes' in page ? page.childNodes.at(-1) : undefined;
  const last =
    body?.nodeName === 'body' && 'childNodes' in body ? body.childNodes.at(-1) : undefined;
  return last !== undefined && 'tagName' in last && attributeOf(last, 'class') === MARK;
}

const codeOfEnd = oncePerText((end) => codeIn(parse(`<!doctype html><body>${end}`)));

function joined(first: PageCode, then: PageCode): PageCode {
  return {
    scripts: [...first.scripts, ...then.scripts],
    styles: [...first.styles, ...then.styles],
    sources: [...first.sources, ...then.sources],
    policies: [...first.policies, ...then.policies],
    foreign: [...first.foreign, ...then.foreign],
  };
}
