import { describe, expect, it } from 'vitest';
import {
  type AccountsEntry,
  CLOSING,
  OPENING,
  openingFault,
  reconcileAccounts,
} from '../../../src/domain/accounts/month.ts';

function entry(line: number, part: Partial<AccountsEntry>): AccountsEntry {
  return {
    line,
    date: '2022-07-01',
    account: '管理费',
    voucher: null,
    summary: null,
    income: null,
    expense: null,
    balance: null,
    handledBy: null,
    approvedBy: null,
    supervisedBy: null,
    ...part,
  };
}

const july = [
  entry(2, { account: OPENING, balance: 10_000 }),
  entry(3, { date: '2022-07-05', account: '其他收入', income: 5_000 }),
  entry(4, { date: '2022-07-20', expense: 1_200 }),
  entry(5, { date: '2022-07-31', account: CLOSING, balance: 13_800 }),
];

describe('reconcileAccounts', () => {
  it('carries the balance from month to month', () => {
    const { months, faults } = reconcileAccounts([
      ...july,
      entry(6, { date: '2022-08-02', expense: 800 }),
      entry(7, { date: '2022-08-31', account: CLOSING, balance: 13_000 }),
    ]);
    expect(faults).toEqual([]);
    expect(
      months.map(({ month, opening, income, expense, closing, declaredClosing }) => [
        month,
        opening,
        income,
        expense,
        closing,
        declaredClosing,
      ]),
    ).toEqual([
      ['2022-07', 10_000, 5_000, 1_200, 13_800, 13_800],
      ['2022-08', 13_800, 0, 800, 13_000, 13_000],
    ]);
  });

  it('names the line whose closing is one fen off', () => {
    const wrong = july.map((row) => (row.line === 5 ? { ...row, balance: 13_801 } : row));
    expect(reconcileAccounts(wrong).faults).toEqual([
      {
        line: 5,
        kind: 'balance-differs',
        computed: 13_800,
        declared: 13_801,
        wrong: 'either',
        suspects: [],
      },
    ]);
  });

  it('checks a balance declared in the middle of a month', () => {
    const wrong = july.map((row) => (row.line === 3 ? { ...row, balance: 15_001 } : row));
    expect(reconcileAccounts(wrong).faults).toEqual([
      {
        line: 3,
        kind: 'balance-differs',
        computed: 15_000,
        declared: 15_001,
        wrong: 'declared',
        suspects: [],
      },
    ]);
  });

  it('names the first closing after a slip and not the months after it, and says which line it may be', () => {
    const year = [
      ...july,
      entry(6, { date: '2022-08-02', expense: 800 }),
      entry(7, { date: '2022-08-31', account: CLOSING, balance: 13_000 }),
    ];
    const found = (at: number, change: Partial<AccountsEntry>) =>
      reconcileAccounts(year.map((row) => (row.line === at ? { ...row, ...change } : row))).faults;
    const slip = (at: number, kind: string) => [{ line: at, slip: kind }];
    for (const [at, change, told] of [
      [4, { expense: 12_000 }, slip(4, 'shifted')],
      [4, { expense: 2_100 }, slip(4, 'swapped')],
      [4, { expense: null, income: 1_200 }, slip(4, 'other-side')],
      [4, { expense: 1_777 }, []],
    ] as const) {
      expect(found(at, change)).toMatchObject([
        { line: 5, kind: 'balance-differs', wrong: 'change', suspects: told },
      ]);
    }
  });

  it('refuses a row after the closing balance of its month, not one of the next month', () => {
    const late = entry(6, { date: '2022-07-31', expense: 100 });
    const next = entry(7, { date: '2022-08-01', expense: 100 });
    expect(reconcileAccounts([...july, late, next]).faults).toEqual([
      { line: 6, kind: 'after-closing' },
    ]);
  });

  it('asks for an opening balance', () => {
    expect(reconcileAccounts(july.slice(1)).faults).toEqual([{ line: 3, kind: 'no-opening' }]);
  });

  it('refuses a row that is both or neither, a second opening, and days out of order', () => {
    const { faults } = reconcileAccounts([
      entry(2, { account: OPENING, balance: 0 }),
      entry(3, { date: '2022-07-09', income: 1, expense: 1 }),
      entry(4, { date: '2022-07-08' }),
      entry(5, { date: '2022-07-10', account: OPENING, balance: 5 }),
    ]);
    expect(faults.map(({ line, kind }) => [line, kind])).toEqual([
      [3, 'both-or-neither'],
      [4, 'date-order'],
      [4, 'both-or-neither'],
      [5, 'second-opening'],
    ]);
  });

  it('names a line that one post both handles and supervises', () => {
    const wrong = july.map((row) =>
      row.line === 4 ? { ...row, handledBy: '村报账员', supervisedBy: '村报账员' } : row,
    );
    expect(reconcileAccounts(wrong).faults).toEqual([{ line: 4, kind: 'same-post' }]);
  });

  it('holds the opening of a year to the closing before it, to the fen', () => {
    const { months } = reconcileAccounts(july);
    const opening = entry(2, { account: OPENING, balance: 13_801 });
    expect(openingFault(months, opening)).toEqual({
      line: 2,
      kind: 'opening-differs',
      computed: 13_800,
      declared: 13_801,
    });
    expect(openingFault(months, { ...opening, balance: 13_800 })).toBeNull();
    // A December that does not add up is named itself, not the year that opens with what it declared.
    const wrong = july.map((row) => (row.line === 4 ? { ...row, expense: 1_199 } : row));
    expect(
      openingFault(reconcileAccounts(wrong).months, { ...opening, balance: 13_800 }),
    ).toBeNull();
  });

  it('totals each account', () => {
    const [month] = reconcileAccounts(july).months;
    expect(month?.byAccount).toEqual([
      { account: '其他收入', income: 5_000, expense: 0 },
      { account: '管理费', income: 0, expense: 1_200 },
    ]);
  });
});
