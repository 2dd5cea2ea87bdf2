import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { envelopeOf } from '../../../src/domain/payouts/envelope.ts';
import { standingOf } from '../../../src/domain/payouts/standing.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const courtyards = committed('meili-tingyuan');
const roads = committed('yuhuangshan-ruhulu');
const fees = committed('qinglongquan-wuye');

const unpaid = { paid: null, stages: { paid: null } };
const rows = [
  payout({ id: 'paid' }),
  payout({ id: 'back', paid: 5_000_00, recovered: 5_000_00 }),
  payout({ id: 'waits', ...unpaid, measures: { investment: 30_000_00 } }),
  payout({ id: 'unknown', ...unpaid, measures: {} }),
  payout({ id: 'failed', ...unpaid, acceptance: 'fail' }),
  payout({ id: 'early', ...unpaid, acceptance: null, stages: { accepted: null, paid: null } }),
  payout({ id: 'no', ...unpaid, refused: '不在示范片区内' }),
  payout({ id: 'nor', ...unpaid, refused: '不在示范片区内' }),
  payout({ id: 'not', ...unpaid, refused: '材料不齐' }),
];

it('puts every payout in one place and loses none', () => {
  expect(envelopeOf(courtyards, rows)).toEqual({
    pool: 10_000_000_00,
    applied: 9,
    paidCount: 2,
    paid: 14_300_00,
    waitingCount: 2,
    waiting: 10_000_00,
    waitingUnknown: 1,
    underWay: 2,
    refused: [
      { reason: '不在示范片区内', count: 2 },
      { reason: '材料不齐', count: 1 },
    ],
    refusedCount: 3,
    recoveredCount: 1,
    recovered: 5_000_00,
    unspent: 9_990_700_00,
    remaining: 9_980_700_00,
  });
});

it('goes below nothing when more is promised or paid than there is', () => {
  const last = payout({ id: 'last', paid: 10_000_000_00 });
  const one = payout({ id: 'one', paid: 1 });
  expect(envelopeOf(courtyards, [last]).remaining).toBe(0);
  expect(envelopeOf(courtyards, [last, one]).unspent).toBe(-1);
  expect(envelopeOf(courtyards, [last, rows[2] ?? one]).remaining).toBe(-10_000_00);
});

it('has nothing left to tell where the rule sets no sum', () => {
  const { pool, unspent, remaining } = envelopeOf(roads, []);
  expect([pool, unspent, remaining]).toEqual([null, null, null]);
});

describe('where a payout stands', () => {
  it('without an acceptance in the rule hangs on the step before the payment', () => {
    const stipend = committed('qinglongquan-lvhua');
    const checked = payout({ ...unpaid, stages: { checked: '2022-11-30', paid: null } });
    expect(standingOf(stipend, checked)).toBe('waiting');
    expect(standingOf(stipend, payout(unpaid))).toBe('under-way');
  });

  it('with payment as the only step is waiting from the start', () => {
    expect(standingOf(fees, payout(unpaid))).toBe('waiting');
  });

  it('counts a refused household that was paid as paid: the money is gone', () => {
    expect(standingOf(courtyards, payout({ refused: '材料不齐' }))).toBe('paid');
  });
});

it('holds for any ledger: the four places add up, and no order of rows changes a sum', () => {
  const any = fc.record({
    paid: fc.option(fc.integer({ min: 0, max: 1_000_000_00 })),
    refused: fc.option(fc.constantFrom('甲', '乙')),
    acceptance: fc.option(fc.constantFrom('pass', 'fail', 'mended')),
    recovered: fc.option(fc.integer({ min: 0, max: 1_000_000_00 })),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (changes) => {
      const ledger = changes.map((change, index) => payout({ ...change, id: `p${index}` }));
      const found = envelopeOf(courtyards, ledger);
      const { paidCount, waitingCount, underWay, refusedCount, applied } = found;
      expect(paidCount + waitingCount + underWay + refusedCount).toBe(applied);
      expect(found.remaining).toBe(
        (found.pool ?? 0) - found.paid + found.recovered - found.waiting,
      );
      expect(envelopeOf(courtyards, [...ledger].reverse())).toEqual(found);
    }),
  );
});
