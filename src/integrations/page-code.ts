import { attributeOf, type Element, elementsIn, type PageTree } from './pages/page-tree.ts';

/** What of a page could run, load or send something, as a browser reads the page. */
export interface PageCode {
  /** Bodies of inline scripts that run. */
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Addresses of scripts in files. */
  readonly sources: readonly string[];
  /** Policies that the page states about itself, in the order of the page. */
  readonly policies: readonly string[];
  /** Anything else that could run; no page of ours has it. */
  readonly foreign: readonly string[];
}

const FOREIGN: ReadonlySet<string> = new Set([
  'iframe',
  'frame',
  'frameset',
  'object',
  'embed',
  'applet',
  'portal',
  'fencedframe',
  'base',
]);
/** Kinds of script elements that only hold data. */
const DATA = /^application\/(?:ld\+)?json$/;
const PROGRAM_ADDRESS = /^(?:javascript|vbscript|data|blob|filesystem):/;
const ADDRESS =
  /^(?:href|src|srcset|action|formaction|data|poster|background|xlink:href|to|from|values)$/;
/** Where a picture or the icon may stand in the page itself. */
const PICTURE = /^data:image\//;

type Found = { -readonly [Part in keyof PageCode]: string[] };

/** What a page that was read by the rules that browsers keep holds, so that nothing is a script to them alone. */
export function codeIn(page: PageTree): PageCode {
  const found: Found = { scripts: [], styles: [], sources: [], policies: [], foreign: [] };
  for (const element of elementsIn(page)) {
    found.foreign.push(...foreignParts(element));
    if (element.tagName === 'meta') addMeta(element, found);
    else if (element.tagName === 'style') found.styles.push(bodyOf(element));
    else if (element.tagName === 'script') addScript(element, found);
  }
  return found;
}

function foreignParts({ tagName: tag, attrs }: Element): string[] {
  const parts = FOREIGN.has(tag) ? [`<${tag}>`] : [];
  for (const { name: written, value } of attrs) {
    const name = written.toLowerCase();
    const handler = name.startsWith('on') || name === 'style' || name === 'srcdoc';
    if (handler || (ADDRESS.test(name) && isProgram(tag, value))) parts.push(`<${tag} ${name}>`);
  }
  return parts;
}

function isProgram(tag: string, value: string): boolean {
  const address = value.replace(/[\p{Cc} ]/gu, '').toLowerCase();
  return (
    PROGRAM_ADDRESS.test(address) &&
    !(['img', 'link', 'source'].includes(tag) && PICTURE.test(address))
  );
}

function addMeta(element: Element, found: Found): void {
  const kind = attributeOf(element, 'http-equiv')?.toLowerCase();
  if (kind === undefined) return;
  if (kind === 'content-security-policy')
    found.policies.push(attributeOf(element, 'content') ?? '');
  else found.foreign.push(`<meta http-equiv="${kind}">`);
}

function addScript(element: Element, found: Found): void {
  if (DATA.test(attributeOf(element, 'type')?.trim().toLowerCase() ?? '')) return;
  const source =
    attributeOf(element, 'src') ??
    attributeOf(element, 'href') ??
    attributeOf(element, 'xlink:href');
  if (source === undefined) found.scripts.push(bodyOf(element));
  else found.sources.push(source);
}

/** What runs of a script or style is its own text, not that of elements within it. */
export function bodyOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
