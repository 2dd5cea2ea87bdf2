import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatYuan, parseFen, sumFen } from '../../../src/domain/money.ts';
import { envelopeOf } from '../../../src/domain/payout/envelope.ts';
import { checkLedger } from '../../../src/domain/payout/ledger-checks.ts';
import { poolUsed } from '../../../src/domain/payout/ledger-rules/pool.ts';
import { workOut } from '../../../src/domain/programme/formula.ts';
import type { Formula, Measure } from '../../../src/domain/programme/programme.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const LABEL: Measure = {
  key: 'size',
  label: '大小',
  unit: '平方米',
  min: null,
  max: null,
  inPrinciple: false,
  wholeOnly: null,
  unclear: [],
  clause: null,
};
const fen = fc.integer({ min: 0, max: 1_000_000_00 });
const size = fc.integer({ min: -1_000, max: 1_000_000_00 });
const limit = fc.option(fen);

const formula: fc.Arbitrary<Formula> = fc.oneof(
  fc.record({
    kind: fc.constant('share' as const),
    of: fc.constant('size'),
    percent: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
    cap: limit,
    clause: fc.constant(null),
    capClause: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('flat' as const),
    per: fc.constant('size'),
    amount: fen,
    clause: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('rate' as const),
    of: fc.constant('size'),
    amount: fen,
    maxUnits: limit,
    min: fc.constant(null),
    max: limit,
    clause: fc.constant(null),
  }),
);

describe('laws of every formula', () => {
  it('is never negative and never above its cap', () => {
    fc.assert(
      fc.property(formula, size, (rule, value) => {
        const { amount } = workOut({ formula: rule, measures: [LABEL] }, { size: value });
        expect(amount).not.toBeNull();
        expect(amount).toBeGreaterThanOrEqual(0);
        const cap = rule.kind === 'share' ? rule.cap : rule.kind === 'rate' ? rule.max : null;
        if (cap !== null) expect(amount).toBeLessThanOrEqual(cap);
      }),
    );
  });

  it('gives no less for more', () => {
    fc.assert(
      fc.property(formula, size, fc.nat(10_000), (rule, value, more) => {
        const one = workOut({ formula: rule, measures: [LABEL] }, { size: value }).amount ?? 0;
        expect(
          workOut({ formula: rule, measures: [LABEL] }, { size: value + more }).amount,
        ).toBeGreaterThanOrEqual(one);
      }),
    );
  });
});

const ledger = fc
  .array(
    fc.record({
      household: fc.constantFrom('H1', 'H2', 'H3', 'H4'),
      name: fc.constantFrom('张*', '李*'),
      paid: fc.option(fen),
      refused: fc.option(fc.constantFrom('材料不齐', '不在片区')),
      recovered: fc.option(fen),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, index) => payout({ ...row, id: `p-${index}` })));

describe('laws of a ledger', () => {
  const programme = committed('meili-tingyuan');

  it('adding a payout never lowers the pool used', () => {
    fc.assert(
      fc.property(ledger, fen, (rows, paid) => {
        expect(poolUsed([...rows, payout({ paid })])).toBeGreaterThanOrEqual(poolUsed(rows));
      }),
    );
  });

  it('the order of rows never changes a result', () => {
    const shuffled = ledger.chain((rows) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => ({ rows, other })),
    );
    const fraud = [{ payout: 'p-1' }, { payout: 'p-3' }];
    fc.assert(
      fc.property(shuffled, ({ rows, other }) => {
        expect(envelopeOf(programme, other)).toEqual(envelopeOf(programme, rows));
        expect(checkLedger(programme, other, fraud)).toEqual(checkLedger(programme, rows, fraud));
      }),
    );
  });

  it('the envelope accounts for every application, and its pool for every fen', () => {
    fc.assert(
      fc.property(ledger, (rows) => {
        const all = envelopeOf(programme, rows);
        const refused = all.refused.reduce((sum, { count }) => sum + count, 0);
        expect(all.paidCount + all.waitingCount + all.underWay + refused).toBe(rows.length);
        expect(all.paid).toBe(sumFen(rows.map(({ paid }) => paid ?? 0)));
        expect((all.remaining ?? 0) + all.paid - all.recovered + all.waiting).toBe(all.pool);
      }),
    );
  });

  it('formatting then parsing an amount is the identity', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(parseFen(formatYuan(amount).replace(/[,元 ]/g, ''))).toEqual({
          ok: true,
          fen: amount,
        });
      }),
    );
  });
});
