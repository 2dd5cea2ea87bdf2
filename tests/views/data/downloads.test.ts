import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { day, money, text } from '../../../src/intake/column.ts';
import { parseCsv } from '../../../src/intake/csv.ts';
import type { Table } from '../../../src/intake/define-table.ts';
import { readXlsx } from '../../../src/intake/file/xlsx/read-xlsx.ts';
import { tableXlsx } from '../../../src/intake/table-xlsx.ts';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';
import { noticesTable } from '../../../src/intake/tables/notices.ts';
import { datapackage } from '../../../src/views/data/datapackage.ts';
import { downloadCsv, downloadJson, downloads } from '../../../src/views/data/downloads.ts';
import { fileKinds, noWorkbook } from '../../../src/views/data/file-kinds.ts';
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

describe('workbooks', () => {
  /** Cells as a reader of the file has them; a spreadsheet keeps no noughts behind a number. */
  const plain = (cell: string): string => (/^-?\d+\.\d+$/.test(cell) ? `${Number(cell)}` : cell);

  it('say cell by cell what the CSV says', async () => {
    for (const { table, rows } of downloads(wholePortal())) {
      const some = rows.slice(0, 12);
      const bytes = await tableXlsx(table, some);
      const said = readXlsx(bytes)[0]?.rows.map(({ cells }) =>
        Object.keys(table.columns).map((_, at) => plain(cells[at]?.text ?? '')),
      );
      const csv = parseCsv(downloadCsv({ table, rows: some }).slice(1));
      expect([table.id, said]).toEqual([table.id, csv.map(({ cells }) => cells.map(plain))]);
    }
  });

  it('hold numbers and days as such, and what a spreadsheet would run as text', async () => {
    const columns = {
      name: text({ header: '名称', hint: '', example: '' }),
      sum: money({ header: '金额（元）', hint: '', example: '1.00' }),
      day: day({ header: '日期', hint: '', example: '2022-12-15' }),
    };
    const table = { ...noticesTable, title: '试', columns } as unknown as Table;
    const bytes = await tableXlsx(table, [{ name: '=1+1', sum: 93050, day: '2022-12-15' }]);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<c r="B2" s="\d+"(?: t="n")?><v>930\.5<\/v>/);
    expect(sheet).toMatch(/<c r="C2" s="\d+"(?: t="n")?><v>44910<\/v>/);
    expect(sheet).not.toContain('<f');
    expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain("'=1+1");
  });

  it('are left out of the longest ledgers, which say so', () => {
    expect(fileKinds(20_000)).toEqual(['csv', 'xlsx', 'json']);
    expect(noWorkbook(20_000)).toBeNull();
    expect(fileKinds(20_001)).toEqual(['csv', 'json']);
    expect(noWorkbook(20_001)).toContain('不另出 Excel');
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
