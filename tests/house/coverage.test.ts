import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knownTables } from '../../src/intake/tables/known-tables.ts';
import { loadRules } from '../../src/portal/fs/load.ts';
import { coverageRows, LEVELS } from '../support/coverage.ts';

const rows = coverageRows();
const programmes = loadRules('data').programmes.map(({ programme }) => programme);
const tables = new Set(knownTables(programmes).map(({ id }) => id));

it('maps the seventy systems of the source and what else it names, in order', () => {
  expect(rows.length).toBeGreaterThan(70);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
});

it('has a page for every row', () => {
  const unbuilt = rows.filter(({ pages }) => pages.length === 0).map(({ number }) => number);
  expect(unbuilt).toEqual([]);
});

it('names a table that the project knows, a test that exists and what the source leaves out', () => {
  for (const { number, tables: named, pages, level, words, tests, missing } of rows) {
    expect([number, named.filter((id) => !tables.has(id))]).toEqual([number, []]);
    expect([number, tests.filter((file) => !isTest(file))]).toEqual([number, []]);
    expect([number, pages.filter((page) => !/^\/.*\/(#[^/]+)?$/.test(page))]).toEqual([number, []]);
    expect([number, missing === '']).toEqual([number, false]);
    expect([number, named.length > 0, tests.length > 0]).toEqual([number, true, true]);
    expect([number, LEVELS.some((one) => one === level), words.length > 0]).toEqual([
      number,
      true,
      true,
    ]);
  }
});

function isTest(file: string): boolean {
  return /^tests\/.*\.test\.ts$/.test(file) && existsSync(file);
}
