import { type DefaultTreeAdapterMap, parse } from 'parse5';

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

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

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

/** Reads a page by the rules that browsers keep, so that nothing is a script to them alone. */
export function pageCode(html: string): PageCode {
  const found: Found = { scripts: [], styles: [], sources: [], policies: [], foreign: [] };
  walk(parse(html), (element) => {
    const of = new Map(element.attrs.map(({ name, value }) => [name.toLowerCase(), value]));
    found.foreign.push(...foreignParts(element.tagName, of));
    if (element.tagName === 'meta') addMeta(of, found);
    else if (element.tagName === 'style') found.styles.push(textOf(element));
    else if (element.tagName === 'script') addScript(element, of, found);
  });
  return found;
}

type Attributes = ReadonlyMap<string, string>;

function foreignParts(tag: string, attributes: Attributes): string[] {
  const parts = FOREIGN.has(tag) ? [`<${tag}>`] : [];
  for (const [name, value] of attributes) {
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

function addMeta(of: Attributes, found: Found): void {
  const kind = of.get('http-equiv')?.toLowerCase();
  if (kind === undefined) return;
  if (kind === 'content-security-policy') found.policies.push(of.get('content') ?? '');
  else found.foreign.push(`<meta http-equiv="${kind}">`);
}

function addScript(element: Element, of: Attributes, found: Found): void {
  if (DATA.test(of.get('type')?.trim().toLowerCase() ?? '')) return;
  const source = of.get('src') ?? of.get('href') ?? of.get('xlink:href');
  if (source === undefined) found.scripts.push(textOf(element));
  else found.sources.push(source);
}

function walk(node: Node, look: (element: Element) => void): void {
  if ('tagName' in node) {
    look(node);
    if ('content' in node) walk(node.content, look);
  }
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, look);
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
