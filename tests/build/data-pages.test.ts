import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { knownTables } from '../../src/intake/tables/known-tables.ts';
import { templateCsv } from '../../src/intake/template/template-csv.ts';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import { dictionaryOf } from '../../src/views/data/dictionary.ts';
import { builtPages, filesOf, SITE } from '../support/site.ts';

const { dataFolder, today } = surroundings();
const tables = knownTables(loadPortal(dataFolder, today).programmes);
const pages = new Map(builtPages().map((page) => [page.path, page]));

it('has a page of every table with each of its columns', () => {
  for (const table of tables) {
    const page = pages.get(`/data/${table.id}/`);
    const headers = page?.root
      .querySelectorAll('#columns + table tbody th')
      .map(({ text }) => text);
    expect([table.id, headers]).toEqual([
      table.id,
      dictionaryOf(table).map(({ header }) => header),
    ]);
    expect(page?.root.querySelector(`a[href$="/data/templates/${table.id}.xlsx"]`)).not.toBeNull();
  }
});

it('has a template of every table, and writes it with a byte order mark and CRLF', () => {
  for (const table of tables) {
    const file = join(SITE, 'data/templates', table.id);
    expect(readFileSync(`${file}.csv`, 'utf8')).toBe(templateCsv(table));
    const parts = unzipSync(readFileSync(`${file}.xlsx`));
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
  }
});

it('marks every CSV file as UTF-8, without which Chinese Excel shows signs for words', () => {
  const files = filesOf(SITE).filter((file) => file.endsWith('.csv'));
  expect(files.length).toBeGreaterThan(200);
  const unmarked = files.filter(
    (file) => !readFileSync(join(SITE, file), 'utf8').startsWith('\ufeff'),
  );
  expect(unmarked).toEqual([]);
});

it('offers for download what it describes', () => {
  const { resources } = JSON.parse(readFileSync(join(SITE, 'data/datapackage.json'), 'utf8')) as {
    resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
  };
  expect(resources.length).toBeGreaterThan(15);
  for (const { path, schema } of resources) {
    expect([path, existsSync(join(SITE, 'data', path))]).toEqual([path, true]);
    const [head = ''] = readFileSync(join(SITE, 'data', path), 'utf8').split('\n');
    expect(head.replace(/^\ufeff/, '')).toBe(schema.fields.map(({ name }) => name).join(','));
  }
});
