import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/intake/file/read-file.ts';
import { accountsTable } from '../../../src/intake/tables/accounts.ts';
import { knownTables } from '../../../src/intake/tables/known-tables.ts';
import { templateCsv } from '../../../src/intake/template/template-csv.ts';
import { templateXlsx } from '../../../src/intake/template/template-xlsx.ts';
import { realPortal } from '../../support/real-portal.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const { programmes } = realPortal();

describe.each(knownTables(programmes).map((table) => [table.id, table] as const))(
  'the template of %s',
  (_, table) => {
    it('read as it was handed out holds no data, and says so', () => {
      const { counts, problems } = readFile(bytes(templateCsv(table)), 'template.csv', table);
      expect(counts).toEqual({ rowsIn: 0, rowsOut: 0, rowsRefused: 0 });
      expect(problems.map(({ row, severity, code }) => [row, severity, code])).toEqual([
        [0, 'error', 'file/no-rows'],
        [2, 'fixed', 'row/template'],
        [3, 'fixed', 'row/template'],
      ]);
    });

    it('is read from the workbook as from the text', async () => {
      const workbook = await templateXlsx(table, {}, {});
      const { problems } = readFile(workbook, 'template.xlsx', table);
      expect(problems.map(({ row, code }) => [row, code])).toEqual([
        [0, 'file/no-rows'],
        [2, 'row/template'],
        [3, 'row/template'],
      ]);
    });

    it('takes the example as data once the mark is gone', () => {
      const text = templateCsv(table).replace('（示例）', '');
      const { counts, problems } = readFile(bytes(text), 'template.csv', table, {}, { programmes });
      const wrong = problems.filter(
        ({ severity, code }) => severity === 'error' || code === 'payouts/not-by-rule',
      );
      expect(wrong).toEqual([]);
      expect(counts.rowsOut).toBe(1);
    });
  },
);

it('refuses an example that was filled in and still carries its mark', () => {
  const text = templateCsv(accountsTable).replace('路灯维修 6 盏', '水管');
  const { counts, problems } = readFile(bytes(text), 'template.csv', accountsTable);
  expect(problems.filter(({ row }) => row === 3).map(({ code }) => code)).toContain(
    'row/example-filled',
  );
  expect(counts).toEqual({ rowsIn: 1, rowsOut: 0, rowsRefused: 1 });
});
