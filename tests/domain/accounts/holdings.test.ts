import { describe, expect, it } from 'vitest';
import {
  contractStanding,
  type HoldingLine,
  holdingFaults,
  overrun,
} from '../../../src/domain/accounts/holdings.ts';
import { voucherFindings } from '../../../src/domain/accounts/vouchers.ts';

const DAY = '2022-09-30';
function line(number: number, part: Partial<HoldingLine>): HoldingLine {
  return {
    line: number,
    kind: 'asset',
    item: '固定资产',
    asOf: DAY,
    amount: 100,
    settled: null,
    party: null,
    partyKind: null,
    ...part,
  };
}
const right = [
  line(2, { item: '现金及银行存款', amount: 5_985_492 }),
  line(3, { kind: 'distribution', item: '收益总额', amount: 1_400_001 }),
  line(4, { kind: 'distribution', item: '提取公积公益金数额', amount: 600_000 }),
  line(5, { kind: 'distribution', item: '成员分配数额', amount: 800_001 }),
  line(6, {
    kind: 'claim',
    item: '应收单位和个人欠款',
    settled: 100,
    partyKind: 'person',
    party: '王*平',
  }),
  line(7, { kind: 'resource', item: '集体所有的各类资源', amount: null }),
];
const closings = new Map([[DAY, 5_985_492]]);

describe('holdingFaults', () => {
  it('finds nothing where all ties', () => {
    expect(holdingFaults(right, closings)).toEqual([]);
  });

  it.each<[string, number, Partial<HoldingLine>, object]>([
    [
      'cash one fen off',
      2,
      { amount: 5_985_493 },
      { line: 2, kind: 'cash-differs', computed: 5_985_492, declared: 5_985_493 },
    ],
    [
      'a share one fen off',
      5,
      { amount: 800_002 },
      { line: 3, kind: 'gain-differs', computed: 1_400_002, declared: 1_400_001 },
    ],
    ['paid more than owed', 6, { settled: 101 }, { line: 6, kind: 'settled-over' }],
    [
      'a claim without amount',
      6,
      { amount: null, settled: null },
      { line: 6, kind: 'amount-missing' },
    ],
    ['a person by full name', 6, { party: '示例人' }, { line: 6, kind: 'person-unmasked' }],
  ])('names the one wrong line: %s', (_, at, change, fault) => {
    const lines = right.map((row) => (row.line === at ? { ...row, ...change } : row));
    expect(holdingFaults(lines, closings)).toEqual([fault]);
  });
});

it.each([
  ['2022-01-14', 'coming'],
  ['2022-01-15', 'running'],
  ['2022-10-15', 'running'],
  ['2022-10-16', 'ending'],
  ['2023-01-14', 'ending'],
  ['2023-01-15', 'ended'],
])('tells where a contract stands on %s: %s', (today, term) => {
  const contract = { from: '2022-01-15', to: '2023-01-14', due: 500, paid: 200 };
  expect(contractStanding(contract, today)).toEqual({ term, owed: 300 });
  expect(contractStanding({ ...contract, paid: null }, today)).toEqual({ term, owed: null });
});

it('shows what a final account goes beyond the bid', () => {
  expect([overrun(100, 101), overrun(100, 99), overrun(100, null)]).toEqual([1, 0, null]);
});

it('tells gaps, numbers on two days, and lines without a voucher', () => {
  const entries = ['07-001', '07-002', '07-005', '08-001', '07-002', null].map((voucher, at) => ({
    voucher,
    date: `2022-07-0${at + 1}`,
    line: at + 2,
  }));
  expect(voucherFindings(entries)).toEqual({
    missing: ['07-003', '07-004'],
    repeated: [{ voucher: '07-002', lines: [3, 6] }],
    without: [7],
  });
});
