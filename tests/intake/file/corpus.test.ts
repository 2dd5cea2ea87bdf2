import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import type { Table } from '../../../src/intake/define-table.ts';
import type { FileOptions } from '../../../src/intake/file/file-reading.ts';
import { readFile } from '../../../src/intake/file/read-file.ts';
import { accountsTable } from '../../../src/intake/tables/accounts.ts';
import { noticesTable } from '../../../src/intake/tables/notices.ts';
import { payoutTableFor } from '../../../src/intake/tables/payouts.ts';
import { lists, names, payoutTable } from '../../support/payout-table.ts';
import { programmeFrom, rawProgramme } from '../../support/programmes.ts';

interface Case {
  readonly file: string;
  readonly table: 'subsidy' | 'accounts' | 'notices' | 'payouts';
  readonly defects: readonly number[];
  /** Rows in, out and refused. */
  readonly rows: readonly [number, number, number];
  /** `row column severity code` of every problem. */
  readonly problems: readonly string[];
  readonly options?: FileOptions;
  /** Values of the first row that is read. */
  readonly first?: Readonly<Record<string, unknown>>;
}

const FOLDER = new URL('../../fixtures/intake/', import.meta.url);
const cases = JSON.parse(readFileSync(new URL('manifest.json', FOLDER), 'utf8')) as Case[];
const [programme] = programmeFrom(rawProgramme('meili-tingyuan'));
if (!programme) throw new Error('the programme cannot be read');
const tables: Record<Case['table'], Table> = {
  subsidy: payoutTable,
  accounts: accountsTable,
  notices: noticesTable,
  payouts: payoutTableFor(programme),
};
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(`files/${file}`, FOLDER));

test.each(cases)('$file', ({ file, table, rows, problems, options, first }) => {
  const reading = readFile(bytesOf(file), file, tables[table], lists, {
    names,
    programmes: [programme],
    today: '2022-12-15',
    ...options,
  });
  const told = reading.problems.map(({ row, column, severity, code }) =>
    [row, column, severity, code].join(' '),
  );
  expect(told.sort()).toEqual([...problems].sort());
  const { rowsIn, rowsOut, rowsRefused } = reading.counts;
  expect([rowsIn, rowsOut, rowsRefused]).toEqual(rows);
  expect(reading.rows).toHaveLength(rowsOut);
  if (first) expect(reading.rows[0]).toMatchObject(first);
});

it('has a case for each file, and a file for each of the 34 defects', () => {
  expect(readdirSync(new URL('files/', FOLDER)).sort()).toEqual(
    cases.map(({ file }) => file).sort(),
  );
  expect(cases.length).toBeGreaterThanOrEqual(120);
  const shown = new Set(cases.flatMap(({ defects }) => defects));
  const expected = Array.from({ length: 34 }, (_, at) => at + 1);
  expect(expected.filter((one) => !shown.has(one))).toEqual([]);
});
