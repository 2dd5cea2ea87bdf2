import { describe, expect, it, test } from 'vitest';
import { ALWAYS, openingKey, publicDays } from '../../src/intake/define-table.ts';
import { isPublicOn, publicSince } from '../../src/intake/publication.ts';
import { boardsTable } from '../../src/intake/tables/boards.ts';
import { knownTables } from '../../src/intake/tables/known-tables.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { readDataFolder } from '../../src/portal/fs/load.ts';
import { DataReading } from '../../src/portal/reading.ts';
import { downloads } from '../../src/views/data/downloads.ts';

/** A day before every dated row of the bundled data. */
const DAY = '2020-12-31';
/** Bundled data in which no name has been taken out yet. */

const files = readDataFolder('data');
const { portal, problems } = assemble(files, DAY, { asOf: DAY });
if (!portal) throw new Error(problems[0]?.message);
/** Tables without a row: no name has been taken out yet, and rules of one village show in a made-up place. */
const NOTHING_AHEAD = new Set([
  'expired',
  ...portal.programmes.flatMap(({ id, sample, scopeClause }) =>
    !sample && portal.programmes.some((one) => one.sample && one.scopeClause === scopeClause)
      ? [`payouts-${id}`]
      : [],
  ),
]);
const tables = knownTables(portal.programmes);
const reading = new DataReading(files);
/** Rows on file, each with the table it is of. */
const onFile = tables.map((table) => ({
  table,
  rows: reading
    .table(table, (path) => table.id !== 'notices' || /\/\d{4}\.csv$/.test(path))
    .flatMap(({ rows }) => rows),
}));
const dated = onFile.filter(({ table }) => table.publicFrom !== ALWAYS);

describe(`on ${DAY}, of a folder that holds later rows`, () => {
  it.each(dated)('$table.id: no row to come is offered', ({ table, rows }) => {
    const ahead = rows.filter((row) => (publicSince(table, row) ?? DAY) > DAY);
    if (!NOTHING_AHEAD.has(table.id)) expect(ahead.length).toBeGreaterThan(0);
    for (const offered of downloads(portal)) {
      if (offered.table.id !== table.id) continue;
      const late = offered.rows.filter((row) => (publicSince(table, row) ?? DAY) > DAY);
      expect(late).toEqual([]);
    }
  });

  it('holds no word of a row to come: neither itself nor what refers to it', () => {
    const text = JSON.stringify(portal, (_, value) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    const said = new Set(text.match(/[\w-]+/g));
    let hidden = 0;
    for (const { table, rows } of dated) {
      const names = Object.values(table.columns).some(({ unique }) => unique);
      if (!names && table.opens === undefined) continue;
      const key = names
        ? (Object.keys(table.columns).find((id) => table.columns[id]?.unique) ?? '')
        : openingKey(table);
      const shown = new Set(
        rows.filter((row) => isPublicOn(table, row, DAY)).map((row) => row[key]),
      );
      const gone = rows.map((row) => String(row[key])).filter((id) => !shown.has(id));
      if (table.id === 'boards' || table.id === 'property-reviews') continue;
      hidden += gone.length;
      expect([table.id, gone.filter((id) => said.has(id))]).toEqual([table.id, []]);
    }
    expect(hidden).toBeGreaterThan(300);
  });
});

test.each(tables)('$id says from which day its rows are public', (table) => {
  for (const key of publicDays(table)) expect(table.columns[key]?.kind).toBe('day');
});

test('an entry of a board is shown while its period runs and until it is mended', () => {
  const entry = { noticeFrom: '2022-12-01', noticeTo: '2022-12-31', repairedOn: '2022-12-10' };
  const on = (day: string, more = {}): boolean =>
    isPublicOn(boardsTable, { ...entry, ...more }, day);
  expect(['2022-11-30', '2022-12-01', '2022-12-09', '2022-12-10'].map((day) => on(day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(on('2022-12-31', { repairedOn: null })).toBe(true);
  expect(on('2023-01-01', { repairedOn: null })).toBe(false);
});
