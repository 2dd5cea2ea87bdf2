import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newSettings } from '../../src/intake/start/settings.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { catalogueNames, OWN_CATALOGUE, startingData } from '../../src/portal/fs/new-home.ts';

const CONFIG = newSettings({ name: '澄溪县', code: '361135', preset: '村务三公开' });
const PLACES = { towns: [], villages: [], problems: [] };

it('gives four catalogues beside its own, each named in the guide', () => {
  expect(catalogueNames()).toHaveLength(5);
  const guide = readFileSync('docs/your-village.md', 'utf8');
  for (const name of catalogueNames()) expect(guide).toContain(name);
});

it.each(catalogueNames())('begins with the catalogue %s without a fault', (name) => {
  const { portal, problems } = assemble(startingData(CONFIG, PLACES, name), '2026-11-27');
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(portal?.disclosure.length).toBeGreaterThan(3);
});

it.each(catalogueNames().filter((name) => name !== OWN_CATALOGUE))(
  'says of the catalogue %s where it comes from, and that nobody compared it',
  (name) => {
    const { portal } = assemble(startingData(CONFIG, PLACES, name), '2026-11-27');
    const used = new Set(portal?.disclosure.map(({ basis }) => basis));
    expect(used.size).toBe(1);
    const law = portal?.laws.find((one) => used.has(one.name));
    expect(law?.status).toBe('unchecked');
    expect(law?.note).toMatch(/\S\/\S|〔\d{4}〕/);
  },
);

it('lets the twentieth of the first month of a quarter be the last day', () => {
  const { portal } = assemble(startingData(CONFIG, PLACES, 'quarterly-by-the-20th'), '2026-11-27');
  const quarterly = portal?.disclosure.filter(({ frequency }) => frequency === 'quarter') ?? [];
  expect(quarterly.length).toBeGreaterThan(5);
  for (const { counting, dueWithinDays } of quarterly)
    expect([counting, dueWithinDays]).toEqual(['inclusive', 21]);
});
