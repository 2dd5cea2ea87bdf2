import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';
import { datapackage } from '../../../src/views/data/datapackage.ts';
import { downloadCsv, downloadJson, downloads } from '../../../src/views/data/downloads.ts';
import { workedOutDownloads } from '../../../src/views/data/worked-out.ts';
import { realPortal, wholePortal } from '../../support/real-portal.ts';

const offered = downloads(realPortal());

describe('downloads', () => {
  const kept = offered.filter(({ rows }) => rows.length > 0);
  it.each(kept.map((download) => [download.table.path, download] as const))(
    '%s is given as it is kept, marked for Excel',
    (path, download) => {
      const text = readFileSync(`data/${path}`, 'utf8');
      // Registers in which made-up places may stand say of each place that it is real.
      const registered = Object.hasOwn(download.table.columns, 'sample');
      const [head, ...rows] = text.trimEnd().split('\n');
      const told = [`${head},示例数据`, ...rows.map((row) => `${row},否`), ''].join('\n');
      expect(downloadCsv(download)).toBe(`\ufeff${registered ? told : text}`);
    },
  );

  it('gives numbers as numbers and lists as lists', () => {
    const facts = offered.find(({ table }) => table.id === 'facts');
    const records = facts ? JSON.parse(downloadJson(facts)) : [];
    expect(records[80]).toMatchObject({
      id: 'F081',
      printed: '2205元',
      value: 2205,
      seeAlso: ['C021', 'C130'],
    });
    expect(records[429]).toMatchObject({ id: 'F430', value: null });
  });
});

it('describes each table for machines', () => {
  const { resources } = datapackage(offered, {
    title: '阳光公示',
    homepage: 'https://sunboard.example/',
    asOf: '2022-12-15',
  });
  const facts = resources.find(({ name }) => name === 'facts');
  expect(facts).toMatchObject({ path: 'facts.csv', encoding: 'utf-8' });
  expect(facts?.schema.fields.find(({ name }) => name === '数值')?.type).toBe('number');
  expect(facts?.schema.fields[0]?.constraints).toMatchObject({ required: true, unique: true });
  expect(facts?.schema.primaryKey).toBe('编号');
  for (const { schema } of resources) {
    const names = schema.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

it('works out each table of which less is shown than is on file, and none beside', () => {
  const portal = wholePortal();
  const known = knownTables(portal.programmes);
  const less = known.filter(({ lessShown }) => lessShown).map(({ id }) => id);
  const workedOut = workedOutDownloads(portal)
    .map(([{ id }]) => id)
    .filter((id) => !id.startsWith('payouts-') && known.some((table) => table.id === id));
  expect(workedOut.sort()).toEqual(less.sort());
  expect(less.filter((id) => portal.tables.has(id))).toEqual([]);
});
