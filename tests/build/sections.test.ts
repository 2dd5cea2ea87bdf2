import { expect, it } from 'vitest';
import { siteFacts } from '../../src/integrations/pages/page-facts.ts';
import { searchRecords } from '../../src/integrations/search/records.ts';
import { readProse } from '../../src/portal/fs/prose.ts';
import { sourceFolders } from '../../src/portal/fs/sources.ts';
import { sectionsOn } from '../../src/views/sections.ts';
import { siteLinks, unreached } from '../support/links.ts';
import { SITE, sitePortal } from '../support/site.ts';

const portal = sitePortal();
const site = siteLinks(SITE);
const records = searchRecords(siteFacts(SITE), portal);

it('leads from the front page to every page by links alone', () => {
  expect(site.links.size).toBeGreaterThan(200);
  expect(unreached(site)).toEqual(['/404.html']);
});

it('has pages of the sections that are on, and of no other', () => {
  const folders = [...site.links.keys()].map((page) => page.split('/')[1] ?? '');
  const on = sectionsOn(portal, readProse(sourceFolders().content)).map(({ id }) => id);
  expect([...new Set(folders)].filter((id) => id !== '' && id !== '404.html').sort()).toEqual(
    [...on].sort(),
  );
});

it('calls the pages of each section by one kind in the search, and no two alike', () => {
  const kinds = Map.groupBy(records, ({ url }) => url.split('/')[1] ?? '');
  const names = [...kinds].map(([section, pages]) => {
    const own = new Set(pages.map(({ kind }) => kind));
    expect([section, own.size]).toEqual([section, 1]);
    return [...own][0];
  });
  expect(kinds.size).toBeGreaterThan(20);
  expect(new Set(names).size).toBe(kinds.size);
});
