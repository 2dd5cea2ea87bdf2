import { expect, it } from 'vitest';
import { coverageRows } from '../support/coverage.ts';
import { builtPages } from '../support/site.ts';

const pages = new Map(builtPages().map((page) => [page.path, page.root]));
type Element = NonNullable<ReturnType<typeof pages.get>>;

/** What a page or a section holds when it is more than a sentence saying that nothing is there. */
const SUBSTANCE = 'tbody tr,li,dt,svg';

it.each(coverageRows())(
  'shows row $number, $title, on pages that hold something',
  ({ pages: named }) => {
    expect(named.filter((address) => !holdsSomething(address))).toEqual([]);
  },
);

it.each(coverageRows())(
  'says the words of row $number, $title',
  ({ pages: named, level, words }) => {
    const text = named.map(textOf).join(' ');
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    const paths = named.map((address) => address.split('#')[0] ?? '');
    if (level === '样例')
      expect(paths.some((path) => pages.get(path)?.querySelector('body[data-sample]'))).toBe(true);
    if (level === '只点名') expect(text).toMatch(/没有写|没有印|原文未载/);
  },
);

it('tells an empty section from a full one', () => {
  expect(holdsSomething('/disclosure/#catalogue')).toBe(true);
  expect(holdsSomething('/disclosure/#nothing')).toBe(false);
  expect(holdsSomething('/nowhere/')).toBe(false);
});

function holdsSomething(address: string): boolean {
  return partsOf(address).some(hasSubstance);
}

/** What a reader sees at an address. */
function textOf(address: string): string {
  return partsOf(address)
    .map((part) => part.structuredText)
    .join(' ');
}

/** The elements an address leads to: a page, or a section of one. */
function partsOf(address: string): Element[] {
  const [path = '', anchor] = address.split('#');
  const main = pages.get(path)?.querySelector('main');
  if (!main) return [];
  if (anchor === undefined) return [main];
  const start = main.getElementById(anchor);
  return start === null ? [] : [start, ...sectionFrom(start)];
}

function hasSubstance(element: Element): boolean {
  return element.tagName === 'svg' || element.querySelector(SUBSTANCE) !== null;
}

/** A heading with what follows it up to the next heading of its rank; any other element alone. */
function sectionFrom(start: Element): Element[] {
  if (!/^H[2-6]$/.test(start.tagName)) return [start];
  const section: Element[] = [];
  let next = start.nextElementSibling;
  while (next && !(/^H[1-6]$/.test(next.tagName) && next.tagName <= start.tagName)) {
    section.push(next);
    next = next.nextElementSibling;
  }
  return section;
}
