import { expect, it } from 'vitest';
import { readProse } from '../../../src/portal/fs/prose.ts';
import { correctionGroups } from '../../../src/views/facts/corrections.ts';
import { factsByTopic, factsIndex } from '../../../src/views/facts/lists.ts';
import { subjectPages } from '../../../src/views/facts/subject-page.ts';
import { termLists } from '../../../src/views/facts/term-lists.ts';
import { sourcePages } from '../../../src/views/sources/issue.ts';
import { realPortal } from '../../support/real-portal.ts';

const portal = realPortal();
const pages = subjectPages(portal, readProse('content').factUses, {
  name: '阳光公示',
  asOf: '2022-12-15',
  url: (path) => `https://sunboard.example${path}`,
});
const entries = pages.flatMap(({ topics }) => topics.flatMap((topic) => topic.entries));
const all = portal.knowledge.facts.map(({ id }) => id);

it('shows every fact on exactly one page, with an anchor of its own', () => {
  expect(entries.map(({ id }) => id).sort()).toEqual(all);
  expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(all.length);
});

it('lists every fact by topic and counts them on the front page', () => {
  const lines = factsByTopic(portal).flatMap((topic) => topic.lines);
  expect(lines.map(({ fact }) => fact.id).sort()).toEqual(all);
  const index = factsIndex(portal);
  const counted = index.groups.flatMap(({ subjects }) => subjects.map(({ facts }) => facts.length));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(index.total);
});

it('puts the doubt beside the figure', () => {
  for (const id of ['F183', 'F184']) {
    const corrections = entries.find((entry) => entry.id === id)?.corrections ?? [];
    expect(corrections.map(({ href }) => href)).toContain('/facts/contradictions/#c006');
  }
});

it('tells where a fact is used', () => {
  const toilet = entries.find(({ id }) => id === 'F081');
  expect(toilet?.uses).toContainEqual({ label: '政策：改厕补助', href: '/policies/cesuo-geming/' });
  const links = toilet?.uses.map(({ href }) => href);
  expect(links).toContain('/policies/cesuo-geming/#r-cs-30');
  expect(links).toContain('/programmes/cesuo-gaizao/');
  const lamps = entries.find(({ id }) => id === 'F222');
  expect(lamps?.uses.map(({ label }) => label)).toContain('案例：龙泉村（有图）');
  const households = entries.find(({ id }) => id === 'F177');
  expect(households?.uses).toContainEqual({ label: '村页：龙韵村', href: '/villages/longyun/' });
});

it('says the number only where the print does not', () => {
  const value = (id: string): string | null | undefined =>
    entries.find((one) => one.id === id)?.value;
  expect(value('F062')).toBe('10,000,000 元');
  expect(value('F064')).toBeNull();
});

it('shows every correction once, the gravest of a kind first', () => {
  const groups = correctionGroups(portal);
  expect(groups.flatMap(({ entries: list }) => list.map(({ id }) => id)).sort()).toEqual(
    portal.knowledge.corrections.map(({ id }) => id),
  );
  for (const group of groups) {
    const ranks = group.entries.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
  }
});

it('accounts for every fact and rule in the contents of the issue', () => {
  const [issue] = sourcePages(portal, { cases: new Set(), policies: new Set(['cesuo-geming']) });
  const sum = (key: 'facts' | 'rules'): number =>
    (issue?.contents ?? []).reduce((total, line) => total + line[key], 0);
  expect(sum('facts')).toBe(431);
  expect(sum('rules')).toBe(223);
  const toilet = issue?.contents.find(({ id }) => id.endsWith('cesuo-geming'));
  expect(toilet?.retold?.href).toBe('/policies/cesuo-geming/');
});

it('lists the terms of the source and says how many are left out', () => {
  const lists = termLists(portal).flatMap((article) => article.lists);
  expect(lists.find(({ name }) => name === '五治')?.items).toHaveLength(5);
  const kept = lists.reduce((sum, { items }) => sum + items.length, 0);
  expect(kept).toBe(portal.knowledge.indicators.length);
  expect(lists.filter(({ unlisted }) => unlisted < 0)).toEqual([]);
  expect(new Set(lists.map(({ anchor }) => anchor)).size).toBe(lists.length);
});
