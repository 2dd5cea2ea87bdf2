import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/intake/define-table.ts';
import { byFile, partsToTell } from '../../../src/intake/merge/filing-path.ts';
import { mergeRows } from '../../../src/intake/merge/merge-rows.ts';
import { rowName } from '../../../src/intake/merge/row-text.ts';
import { readTable } from '../../../src/intake/read-table.ts';
import { accountsTable } from '../../../src/intake/tables/accounts.ts';
import { payoutTableFor } from '../../../src/intake/tables/payouts.ts';
import { pointsTable } from '../../../src/intake/tables/points.ts';
import { writeTable } from '../../../src/intake/write-table.ts';
import { committed } from '../../support/programmes.ts';

const ALL = new Set(Object.keys(accountsTable.columns));
const HEAD = '日期,凭证号,科目,摘要,收入（元）,支出（元）,余额（元）,经手人职务,审批人职务';

function ledger(...lines: string[]): Row<typeof accountsTable>[] {
  const { rows, problems } = readTable(accountsTable, 'x.csv', [HEAD, ...lines].join('\n'));
  expect(problems).toEqual([]);
  return [...rows];
}

const opening = '2022-11-01,,期初余额,,,,100,,';
const lamp = '2022-11-08,2022-11-006,维修,路灯,,860,,,';
const closing = '2022-11-30,,期末余额,,,,40,,';
const keep = { columns: ALL, removeGone: false };

function dates(rows: readonly Row<typeof accountsTable>[]): string[] {
  return rows.map(({ date, account }) => `${date} ${account}`);
}

describe('mergeRows', () => {
  it('tells new, changed, same and gone apart, cell by cell', () => {
    const merge = mergeRows(
      accountsTable,
      ledger(opening, lamp, closing),
      ledger(opening, lamp.replace('860', '890'), '2022-11-09,2022-11-007,维修,水管,,50,,,'),
      keep,
    );
    expect(dates(merge.same)).toEqual(['2022-11-01 期初余额']);
    expect(dates(merge.added)).toEqual(['2022-11-09 维修']);
    expect(dates(merge.gone)).toEqual(['2022-11-30 期末余额']);
    expect(merge.changed.map(({ cells }) => cells)).toEqual([
      [{ key: 'expense', before: '860.00', after: '890.00' }],
    ]);
    expect(dates(merge.rows)).toEqual([
      '2022-11-01 期初余额',
      '2022-11-08 维修',
      '2022-11-09 维修',
      '2022-11-30 期末余额',
    ]);
  });

  it('takes out what is gone only when told to', () => {
    const merge = mergeRows(accountsTable, ledger(opening, lamp), ledger(opening), {
      columns: ALL,
      removeGone: true,
    });
    expect(dates(merge.rows)).toEqual(['2022-11-01 期初余额']);
    expect(dates(merge.gone)).toEqual(['2022-11-08 维修']);
  });

  it('leaves cells of columns that the file does not have', () => {
    const columns = new Set([...ALL].filter((key) => key !== 'summary'));
    const merge = mergeRows(accountsTable, ledger(lamp), ledger(lamp.replace('路灯', '')), {
      columns,
      removeGone: false,
    });
    expect(merge.changed).toEqual([]);
    expect(merge.rows[0]?.summary).toBe('路灯');
  });

  it('tells apart two rows of one day without a voucher', () => {
    const twice = ledger('2022-11-08,,维修,路灯,,1,,,', '2022-11-08,,维修,水管,,2,,,');
    const merge = mergeRows(accountsTable, twice.slice(0, 1), twice, keep);
    expect([merge.same.length, merge.added.length]).toEqual([1, 1]);
  });

  it('keeps a ledger in the order of its days, the closing balance last', () => {
    const late = '2022-12-02,2022-12-001,维修,锁,,5,,,';
    const merge = mergeRows(accountsTable, ledger(opening, closing), ledger(late, lamp), keep);
    expect(dates(merge.rows)).toEqual([
      '2022-11-01 期初余额',
      '2022-11-08 维修',
      '2022-11-30 期末余额',
      '2022-12-02 维修',
    ]);
  });

  const rows = fc.uniqueArray(
    fc.record({
      household: fc.constantFrom('H1', 'H2', 'H3'),
      date: fc.constantFrom('2022-01-01', '2022-02-02', '2022-03-03'),
      reason: fc.constantFrom('底分', '志愿服务'),
      change: fc.integer({ min: 0, max: 3 }),
      closing: fc.integer({ min: 0, max: 3 }),
      exchanged: fc.constant(null),
      line: fc.constant(2),
    }),
    { selector: ({ household, date, reason }) => household + date + reason },
  );
  const columns = new Set(Object.keys(pointsTable.columns));

  it('counts every row once, and importing twice changes nothing more', () => {
    fc.assert(
      fc.property(rows, rows, fc.boolean(), (onFile, incoming, removeGone) => {
        const options = { columns, removeGone };
        const merge = mergeRows(pointsTable, onFile, incoming, options);
        const { added, changed, same, gone } = merge;
        expect(added.length + changed.length + same.length).toBe(incoming.length);
        expect(changed.length + same.length + gone.length).toBe(onFile.length);
        expect(merge.rows).toHaveLength(incoming.length + (removeGone ? 0 : gone.length));
        const again = mergeRows(pointsTable, merge.rows, incoming, options);
        expect([again.added, again.changed]).toEqual([[], []]);
        expect(writeTable(pointsTable, again.rows)).toBe(writeTable(pointsTable, merge.rows));
      }),
    );
  });
});

describe('where rows are filed', () => {
  it('puts each row into the file of its year', () => {
    const files = byFile(accountsTable, ledger(opening, '2023-01-02,,维修,锁,,5,,,'), {
      village: 'longyun',
    });
    expect([...files.keys()]).toEqual(['accounts/longyun/2022.csv', 'accounts/longyun/2023.csv']);
  });

  it('asks for what the path needs and the rows do not tell', () => {
    expect(partsToTell(accountsTable)).toEqual(['village']);
    expect(partsToTell(payoutTableFor(committed('meili-tingyuan')))).toEqual(['village']);
  });
});

it('names a row by its key', () => {
  const [row] = ledger(lamp);
  expect(row && rowName(accountsTable, row)).toBe('2022-11-08 2022-11-006 维修');
});
