import type { DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
/** A page as browsers read it. */
export type PageTree = DefaultTreeAdapterMap['document'];
export type Element = DefaultTreeAdapterMap['element'];

/** Every element in the order of the page, those in templates too. */
export function elementsIn(node: Node, into: Element[] = []): readonly Element[] {
  if ('tagName' in node) {
    into.push(node);
    if ('content' in node) elementsIn(node.content, into);
  }
  if ('childNodes' in node) for (const child of node.childNodes) elementsIn(child, into);
  return into;
}

/** The first element of a node that is what is looked for. */
export function elementIn(node: Node, is: (element: Element) => boolean): Element | undefined {
  if ('tagName' in node && is(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = elementIn(child, is);
    if (found) return found;
  }
  return undefined;
}

export function attributeOf({ attrs }: Element, named: string): string | undefined {
  return attrs.find(({ name }) => name === named)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return attributeOf(element, 'class')?.split(/\s+/).includes(name) === true;
}

/** All text within an element, as it stands. */
export function textIn(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'h1 h2 h3 h4 h5 h6 header hgroup details dialog dd div dt fieldset figcaption figure footer form table td tr address article aside blockquote br hr li main nav ol p pre section ul'.split(
    ' ',
  ),
);

/** What an element says as it is read, in one line: words of different blocks are parted by a space. */
export function readingOf(element: Element, isLeftOut: (element: Element) => boolean): string {
  const blocks: string[] = [];
  let [block, isParted] = ['', false];
  const end = (): void => {
    if (block === '') return;
    blocks.push(block);
    [block, isParted] = ['', false];
  };
  const read = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      const words = node.value.trim();
      if (words === '') {
        isParted = block !== '';
        return;
      }
      const start = node.value.length - node.value.trimStart().length;
      const before = isParted || isSpace(node.value[start - 1]) ? ' ' : '';
      block += before + words + (isSpace(node.value[start + words.length]) ? ' ' : '');
      isParted = false;
    } else if ('tagName' in node) {
      if (isLeftOut(node)) return;
      if (BLOCKS.has(node.tagName)) end();
      node.childNodes.forEach(read);
      if (BLOCKS.has(node.tagName)) end();
    }
  };
  read(element);
  end();
  return blocks.join(' ').replace(/\s+/g, ' ').trim();
}

/** A space beside words; where a line of the source ends none is read. */
function isSpace(letter: string | undefined): boolean {
  return letter !== undefined && /[^\S\r\n]/.test(letter);
}
