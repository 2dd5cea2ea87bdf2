import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Table } from '../../../src/intake/define-table.ts';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';
import { loadPortal } from '../../../src/portal/fs/load.ts';
import { downloads } from '../../../src/views/data/downloads.ts';

const { programmes, portal } = loadPortal('data', '2022-12-15');
const known = knownTables(programmes);

it('knows every table that is defined, each once', async () => {
  const defined: string[] = [];
  for (const file of readdirSync('src/intake/tables')) {
    const parts = (await import(
      `../../../src/intake/tables/${file.replace('.ts', '')}.ts`
    )) as Record<string, unknown>;
    for (const [name, part] of Object.entries(parts)) {
      if (name.endsWith('Table') && typeof part === 'object') defined.push((part as Table).id);
    }
  }
  const ids = known.map(({ id }) => id);
  expect(ids.filter((id) => !id.startsWith('payouts-')).sort()).toEqual(defined.sort());
  expect(ids.filter((id) => id.startsWith('payouts-'))).toHaveLength(programmes.length);
  expect(new Set(ids).size).toBe(ids.length);
});

it('knows every table that can be downloaded', () => {
  const ids = new Set(known.map(({ id }) => id));
  const offered = portal ? downloads(portal).map(({ table }) => table.id) : [];
  expect(offered.length).toBeGreaterThan(20);
  // What the site works out itself nobody fills in.
  expect(offered.filter((id) => !ids.has(id))).toEqual(['point-totals']);
});

it('can tell the year of every row that is filed by year', () => {
  for (const { id, path, filing, columns } of known) {
    if (!path.includes('<year>')) continue;
    const column = columns[filing?.year ?? ''];
    expect([id, column?.kind, column?.required]).toEqual([id, 'day', true]);
  }
});

it('names a row by one column at most, whose values are held against all files', () => {
  const twice = known.filter(
    ({ columns }) => Object.values(columns).filter(({ unique }) => unique !== false).length > 1,
  );
  expect(twice.map(({ id }) => id)).toEqual([]);
});
