import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/intake/file/read-file.ts';
import { readTable } from '../../../src/intake/read-table.ts';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';
import { assemble } from '../../../src/portal/assemble.ts';
import { readDataFolder } from '../../../src/portal/fs/load.ts';
import { DataReading } from '../../../src/portal/reading.ts';
import { knownNames } from '../../../src/views/data/template-lists.ts';

const TODAY = '2022-12-15';
const files = readDataFolder('data');
const { portal, lists, programmes } = assemble(files, TODAY);
if (!portal) throw new Error('the bundled data cannot be read');
const names = knownNames(portal);
const folder = new DataReading(files);
const { notices: _notices, payouts: _payouts, ...settled } = lists;

/** Every file of every table: the bundled data handed in as a clerk would. */
const handedIn = knownTables(programmes).flatMap((table) =>
  folder
    .match(table.path)
    // Beside the register of a year lie the lists that its notices publish.
    .filter(({ params }) => params.year === undefined || /^\d{4}$/.test(params.year))
    .map(({ path }) => ({ table, path })),
);

it('finds the files', () => {
  expect(handedIn.length).toBeGreaterThan(300);
});

describe('the bundled data, handed in again, stays as it is', () => {
  it.each(handedIn)('$path', ({ table, path }) => {
    const text = files.get(path) ?? '';
    const options = { today: TODAY, names, programmes };
    const reading = readFile(new TextEncoder().encode(text), path, table, settled, options);
    const told = reading.problems.filter(({ severity }) => severity !== 'warning');
    expect(told).toEqual([]);
    const kept = readTable(table, path, text, settled);
    expect(reading.rows).toEqual(kept.rows);
  });
});
