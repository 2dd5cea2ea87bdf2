import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/intake/csv.ts';
import { knownTables, tableNamed } from '../../../src/intake/tables/known-tables.ts';
import { noticesTable } from '../../../src/intake/tables/notices.ts';
import { templateCsv } from '../../../src/intake/template/template-csv.ts';
import { exampleRow, hintRow, templateRow } from '../../../src/intake/template/template-rows.ts';
import { templateXlsx } from '../../../src/intake/template/template-xlsx.ts';
import { realPortal } from '../../support/real-portal.ts';

const { programmes } = realPortal();
const tables = knownTables(programmes);

describe.each(tables.map((table) => [table.id, table] as const))('template of %s', (_, table) => {
  const columns = Object.values(table.columns);

  it('gives an example that each column takes', () => {
    for (const column of columns) {
      const told: string[] = [];
      const value = column.read(column.example, ({ severity = 'error', code }) =>
        told.push(`${severity} ${code}`),
      );
      expect([column.header, value === null, told]).toEqual([column.header, false, []]);
    }
  });

  it('is CSV that Excel opens: byte order mark, CRLF, head, hints and example', () => {
    const text = templateCsv(table);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(4);
    const rows = parseCsv(text.slice(1)).map(({ cells }) => cells);
    expect(rows).toEqual([columns.map(({ header }) => header), hintRow(table), exampleRow(table)]);
    expect(rows.slice(1).map((row) => templateRow(table, row))).toEqual(['hints', 'example']);
  });

  it('is XLSX with a format, a prompt and, where answers are fixed, a drop-down for each column', async () => {
    const lists = { villages: new Set(['longyun', 'longquan']) };
    const names = { villages: new Map([['longyun', '龙韵村']]) };
    const bytes = await templateXlsx(table, lists, names);
    expect(Buffer.from(await templateXlsx(table, lists, names)).equals(bytes)).toBe(true);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet.match(/<col style="\d+"/g)).toHaveLength(columns.length);
    expect(sheet.match(/<dataValidation /g)).toHaveLength(columns.length);
    const fixed = columns.filter(
      ({ choices, kind, refersTo }) => choices || kind === 'boolean' || refersTo === 'villages',
    );
    expect(sheet.match(/type="list"/g) ?? []).toHaveLength(fixed.length);
    const kinds = columns.map(({ kind }) => kind);
    const numbers = kinds.filter((kind) => /^(money|decimal|integer)$/.test(kind));
    expect(sheet.match(/type="(decimal|whole)"/g) ?? []).toHaveLength(numbers.length);
    expect(sheet.match(/type="date"/g) ?? []).toHaveLength(
      kinds.filter((kind) => kind === 'day').length,
    );
    // No message of a list where there is none, and no range longer than a ledger.
    expect(sheet.match(/下拉框/g) ?? []).toHaveLength(fixed.length);
    const ends = [...sheet.matchAll(/sqref="[A-Z]+4:[A-Z]+(\d+)"/g)].map(([, end]) => end);
    expect(new Set(ends)).toEqual(new Set(['5000']));
  });
});

it('tells an example that was filled in from one that was left', () => {
  const example = exampleRow(noticesTable);
  expect(templateRow(noticesTable, example)).toBe('example');
  expect(templateRow(noticesTable, [...example.slice(0, 3), '我们村的公示'])).toBe(
    'filled-example',
  );
  expect(templateRow(noticesTable, ['longyun-2022-001', '村务'])).toBeNull();
  expect(templateRow(noticesTable, [])).toBeNull();
});

it('finds a table by id or by title', () => {
  expect(tableNamed('accounts', [])?.title).toBe('收支台账');
  expect(tableNamed('收支台账', [])?.id).toBe('accounts');
  expect(tableNamed('payouts-meili-tingyuan', programmes)?.path).toContain('meili-tingyuan');
  expect(tableNamed('nothing', [])).toBeUndefined();
});
