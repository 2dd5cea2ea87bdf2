import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { SWITCHABLE, type Switchable } from '../../src/intake/section-tables.ts';
import { knownTables } from '../../src/intake/tables/known-tables.ts';
import { FACT_PAGES } from '../../src/intake/tables/page-facts.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';
import type { Portal } from '../../src/portal/portal.ts';
import { switchOff } from '../../src/portal/switch-off.ts';
import { downloads } from '../../src/views/data/downloads.ts';
import { MENU_GROUPS, NO_ARTICLES } from '../../src/views/section.ts';
import {
  isOn,
  kindOf,
  menu,
  SECTIONS,
  sectionHref,
  sectionLabel,
  sectionOfTable,
  villageLinks,
} from '../../src/views/sections.ts';
import { wholePortal } from '../support/real-portal.ts';

const portal = wholePortal();
const ids = SECTIONS.map(({ id }) => id);
const foldersOf = (place: string): string[] =>
  readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('each section', () => {
  it('has one folder of pages, and each folder of pages is of a section', () => {
    // Versions on record are files for machines; a folder of pages has something to read.
    const pages = foldersOf('src/pages').filter((name) =>
      readdirSync(`src/pages/${name}`, { recursive: true }).some((file) =>
        /\.astro$/.test(`${file}`),
      ),
    );
    expect([...ids].sort()).toEqual(pages.sort());
  });

  it('has an id, a label and a kind of search of its own', () => {
    const labels = SECTIONS.map((section) => sectionLabel(section, portal));
    for (const words of [ids, labels, ids.map((id) => kindOf(id, portal))])
      expect(new Set(words).size).toBe(SECTIONS.length);
  });

  it('has a line in the glossary of those who carry on', () => {
    const lines = readFileSync('docs/contributing/glossary.md', 'utf8').split('\n');
    expect(ids.filter((id) => !lines.some((line) => line.includes(`\`${id}\``)))).toEqual([]);
  });

  it('shows its sample where it has rows at all, or says why there is none', () => {
    const rows = downloads(portal);
    const without = SECTIONS.filter(({ tables, noSample }) => {
      const own = rows.filter(
        ({ table }) =>
          tables.includes(table.id) ||
          (tables.includes('payouts') && table.id.startsWith('payouts-')),
      );
      const sampled = own.some((download) => download.rows.some(({ sample }) => sample === true));
      return tables.length > 0 && sampled === (noSample !== undefined);
    });
    expect(without.map(({ id }) => id)).toEqual([]);
  });
});

it('gives every table to one section', () => {
  for (const { id } of knownTables(portal.programmes)) {
    const of = SECTIONS.filter(({ tables }) =>
      tables.includes(id.replace(/^payouts-.*/, 'payouts')),
    );
    expect([id, of.length]).toEqual([id, 1]);
  }
});

it('knows the section of every page that printed figures may stand on', () => {
  expect(Object.keys(FACT_PAGES).filter((page) => !ids.includes(page))).toEqual([]);
});

it('has at most seven groups in the menu, in their order, and no section twice', () => {
  const parts = menu(portal, NO_ARTICLES);
  const groups = Object.keys(MENU_GROUPS);
  expect(groups.length).toBeLessThanOrEqual(7);
  expect(parts.map(({ group }) => group)).toEqual(
    groups.filter((group) => parts.some((part) => part.group === group)),
  );
  const hrefs = parts.flatMap(({ links }) => links.map(({ href }) => href));
  expect(new Set(hrefs).size).toBe(hrefs.length);
});

/** Everything a reader could find a section by. */
function traces(of: Portal, id: string): string[] {
  const cards = of.villages.flatMap((village) =>
    (['village', 'who'] as const).flatMap((part) => villageLinks(part, of, village, NO_ARTICLES)),
  );
  const hrefs = [...menu(of, NO_ARTICLES).flatMap(({ links }) => links), ...cards];
  const known = knownTables(of.programmes, of.config.sections);
  const tables = [...downloads(of).map(({ table }) => table), ...known];
  return [
    ...hrefs.map(({ href }) => href).filter((href) => href.startsWith(`/${id}/`)),
    ...tables.map((table) => table.id).filter((table) => sectionOfTable(table)?.id === id),
  ];
}

const leftOut = (id: Switchable) => ({ ...portal.config.sections, off: [id] });

test.each(SWITCHABLE)('%s leaves no trace where the settings leave it out', (id) => {
  expect(traces(portal, id)).not.toEqual([]);
  const config = { ...portal.config, sections: leftOut(id) };
  expect(traces(switchOff({ ...portal, config }), id)).toEqual([]);
});

it('is left out of a folder whose settings say so', () => {
  const config = { ...portal.config, sections: leftOut('points') };
  const files = new Map([...readDataFolder('data'), ['portal.json', JSON.stringify(config)]]);
  const { portal: left, problems } = assemble(files, '2022-12-15');
  expect(problems).toEqual([]);
  expect(left && traces(left, 'points')).toEqual([]);
});

it('refuses a section that there is not, naming those there are', () => {
  const files = new Map(readDataFolder('data'));
  const config = JSON.parse(files.get('portal.json') ?? '{}');
  config.sections.off = ['notices'];
  files.set('portal.json', JSON.stringify(config));
  const [problem] = assemble(files, '2022-12-15').problems;
  expect(problem).toMatchObject({
    file: 'portal.json',
    column: 'sections.off.0',
    code: 'config/value',
  });
  for (const id of SWITCHABLE) expect(problem?.message).toContain(id);
});

it('has no section on where nothing was filled in', () => {
  const none = ['tickets', 'page-facts'].map((id) => [id, []] as const);
  const empty = { ...portal, tickets: [], tables: new Map([...portal.tables, ...none]) };
  const tickets = SECTIONS.find(({ id }) => id === 'tickets');
  expect(tickets && isOn(tickets, portal, NO_ARTICLES)).toBe(true);
  expect(tickets && isOn(tickets, empty, NO_ARTICLES)).toBe(false);
  expect(
    tickets &&
      menu(empty, NO_ARTICLES).some(({ links }) =>
        links.some(({ href }) => href === sectionHref(tickets)),
      ),
  ).toBe(false);
});
