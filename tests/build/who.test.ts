import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SMALLEST_GROUP } from '../../src/domain/small-group.ts';
import { csvRows } from '../../src/integrations/tie-out/read-files.ts';
import { builtPages, SITE } from '../support/site.ts';

const pages = builtPages();

it('counts nobody out where fewer than five persons are meant', () => {
  const counts = pages.flatMap(({ path, root }) =>
    root
      .querySelectorAll('[data-persons]')
      .map((element) => [path, Number(element.getAttribute('data-persons'))] as const),
  );
  expect(counts.length).toBeGreaterThan(10);
  expect(counts.filter(([, count]) => count > 0 && count < SMALLEST_GROUP)).toEqual([]);
  const members = csvRows(SITE, 'data/organisation.csv').map((row) => row.成员数);
  expect(members.filter((count) => count !== '').length).toBeGreaterThan(10);
  expect(members.filter((count) => /^[1-4]$/.test(count ?? ''))).toEqual([]);
  const centres = csvRows(SITE, 'data/elder-care-centres.csv');
  expect(centres.some((row) => /不足 5 人/.test(row.人数说明 ?? ''))).toBe(true);
  for (const row of centres) {
    const counts = [row.入住人数, row.党员, row.群众代表];
    expect(counts.filter((count) => /^[1-4]$/.test(count ?? ''))).toEqual([]);
  }
  const json = readFileSync(join(SITE, 'data/elder-care-centres.json'), 'utf8');
  expect(json).not.toMatch(/"(residents|party|delegates)": [1-4],/);
});

it('draws each organisation as a tree that is named, described and also a list', () => {
  const drawn = pages.filter(({ path }) => /^\/organisation\/[a-z]+\/$/.test(path));
  expect(drawn.length).toBeGreaterThan(8);
  for (const { path, root } of drawn) {
    const svg = root.querySelector('svg[role=img]');
    const items = root.querySelectorAll('.units li').length;
    expect([path, svg?.querySelectorAll('rect').length ?? 0]).toEqual([path, items]);
    if (!svg) continue;
    expect(svg.querySelector('title')?.text.length).toBeGreaterThan(4);
    expect(svg.querySelector('desc')?.text.length).toBeGreaterThan(10);
  }
});

it('leads from every village with a window to what can be done there, and back', () => {
  const sheets = pages.filter(({ path }) => /^\/services\/[a-z]+\/$/.test(path));
  expect(sheets.length).toBeGreaterThan(8);
  for (const { path, root } of sheets) {
    const village = path.split('/')[2];
    const own = pages.find((page) => page.path === `/villages/${village}/`);
    expect([path, own?.root.querySelector(`a[href$="${path}"]`) !== null]).toEqual([path, true]);
    expect(root.querySelector('.print-only .qr svg')).not.toBeNull();
    expect(root.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  }
});
