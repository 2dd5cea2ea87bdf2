import { describe, expect, it } from 'vitest';
import { realPortal } from '../support/real-portal.ts';
import { builtPages } from '../support/site.ts';

const pages = builtPages();
const { knowledge } = realPortal();
/** Clauses of a policy, and rules that a village set itself. */
const CLAUSES = 'ol.clauses > li, ol.rules > li';
const facts = new Map(knowledge.facts.map((fact) => [fact.id, fact]));

it('shows each fact as it is printed, on every page', () => {
  const shown = new Set<string>();
  const different: string[] = [];
  for (const { path, root } of pages) {
    for (const element of root.querySelectorAll('[data-fact]')) {
      const id = element.getAttribute('data-fact') ?? '';
      shown.add(id);
      const text = element.text.trim();
      if (text !== facts.get(id)?.printed) different.push(`${path} ${id}: ${text}`);
    }
  }
  expect(different).toEqual([]);
  expect([...shown].sort()).toEqual([...facts.keys()]);
});

describe.each(pages.filter(({ path }) => /^\/(cases|policies)\/[a-z-]+\/$/.test(path)))(
  '$path',
  ({ root }) => {
    it('leads each figure of the text to its note, which names the page and leads on to the fact base', () => {
      for (const mark of root.querySelectorAll('a.fact-mark[href^="#"]')) {
        const note = root.querySelector(`ol.notes > li${mark.getAttribute('href')}`);
        expect(note?.querySelector('b')?.text).toBe(mark.querySelector('span')?.text);
        expect(note?.text).toMatch(/第 [\d, -]+ 页/);
        expect(note?.querySelector('a[href*="/facts/"]')).toBeTruthy();
        const place = root.querySelectorAll('ol.notes > li').indexOf(note as never) + 1;
        expect(mark.querySelector('sup')?.text).toBe(String(place));
      }
    });
  },
);

it('prints every clause once, with where it is applied or that it is for information', () => {
  const clauses = pages.flatMap(({ root }) => root.querySelectorAll(CLAUSES));
  expect(clauses.map((clause) => clause.id.toUpperCase()).sort()).toEqual(
    knowledge.rules.map(({ id }) => id).sort(),
  );
  for (const clause of clauses) expect(clause.text).toMatch(/ ·\s+(用在|供了解)/);
});

it('leads from each clause to the programmes on it, and from each programme back to the clause', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  let links = 0;
  for (const { path, root } of pages) {
    for (const clause of root.querySelectorAll(CLAUSES)) {
      for (const link of clause.querySelectorAll('a[href*="/programmes/"]')) {
        const programme = byPath.get(link.getAttribute('href') ?? '');
        const back = `a[href="${path}#${clause.id}"]`;
        expect([link.getAttribute('href'), programme?.root.querySelector(back)?.tagName]).toEqual([
          link.getAttribute('href'),
          'A',
        ]);
        links += 1;
      }
    }
  }
  expect(links).toBeGreaterThan(20);
});
