import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenToText, formatFen, formatYuan, parseFen, sumFen } from '../../../src/domain/money.ts';
import { envelopeOf } from '../../../src/domain/payouts/envelope.ts';
import { checkLedger } from '../../../src/domain/payouts/ledger-checks.ts';
import { poolUsed } from '../../../src/domain/payouts/ledger-rules/pool.ts';
import { workOut } from '../../../src/domain/programmes/formula.ts';
import type { Formula, Measure, Sum, Unstated } from '../../../src/domain/programmes/programme.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const measure = (key: string): Measure => ({
  key,
  label: '大小',
  unit: '平方米',
  min: null,
  max: null,
  inPrinciple: false,
  mayBeNone: false,
  wholeOnly: null,
  unclear: [],
  clause: null,
});
const MEASURES = [measure('size'), measure('months')];
const fen = fc.integer({ min: 0, max: 1_000_000_00 });
const size = fc.integer({ min: -1_000, max: 1_000_000_00 });
const months = fc.integer({ min: -1_00, max: 1_200_00 });
const limit = fc.option(fen);
const none = fc.constant(null);
const percent = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100);
const of = fc.constant('size');

/** Amounts that do not fall from band to band, as no rule pays less for more. */
const bands = fc
  .record({
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 1_000_000_00 }), { maxLength: 5 }),
    amounts: fc.array(fen, { minLength: 6, maxLength: 6 }),
  })
  .map(({ edges, amounts }) => {
    const rising = amounts.toSorted((a, b) => a - b);
    const upTo = [...edges.toSorted((a, b) => a - b), null];
    return upTo.map((edge, index) => ({
      upTo: edge,
      over: null,
      amount: rising[index] ?? 0,
      clause: null,
    }));
  });

const part: fc.Arbitrary<Exclude<Formula, Sum | Unstated>> = fc.oneof(
  fc.record({
    kind: fc.constant('share' as const),
    of,
    percent,
    cap: limit,
    clause: none,
    capClause: none,
  }),
  fc.record({
    kind: fc.constant('cost-share' as const),
    of,
    percent,
    payer: fc.constant('农户'),
    clause: none,
  }),
  fc.record({ kind: fc.constant('flat' as const), per: of, amount: fen, clause: none }),
  fc.record({ kind: fc.constant('tiers' as const), of, times: none, bands }),
  fc
    .record({
      kind: fc.constant('rate' as const),
      of,
      amount: fen,
      maxUnits: limit,
      floor: limit,
      max: limit,
      clause: none,
    })
    .map(({ floor, ...rule }) => ({
      ...rule,
      // What is paid at least is never more than what is paid at most; the intake refuses it.
      min: floor === null ? null : Math.min(floor, rule.max ?? floor),
    })),
  fc.record({
    kind: fc.constant('stipend' as const),
    persons: of,
    periods: fc.constant('months'),
    amount: fc.integer({ min: 0, max: 10_000_00 }),
    clause: none,
  }),
);
const formula: fc.Arbitrary<Exclude<Formula, Unstated>> = fc.oneof(
  { weight: 3, arbitrary: part },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('sum' as const),
      parts: fc.array(part, { minLength: 1, maxLength: 4 }),
      cap: limit,
      capClause: none,
    }),
  },
);

function amountOf(rule: Formula, values: { size: number; months: number }): number {
  const { amount } = workOut({ formula: rule, measures: MEASURES }, values);
  expect(amount).not.toBeNull();
  return amount ?? -1;
}

/** The most a rule says it pays; null where it names none. */
function mostOf(rule: Formula): number | null {
  switch (rule.kind) {
    case 'share':
    case 'sum':
      return rule.cap;
    case 'rate':
      return rule.max;
    case 'tiers':
      return Math.max(...rule.bands.map(({ amount }) => amount));
    default:
      return null;
  }
}

describe('laws of every formula', () => {
  it('is never negative, never above its cap, and whole fen', () => {
    fc.assert(
      fc.property(formula, size, months, (rule, value, periods) => {
        const amount = amountOf(rule, { size: value, months: periods });
        expect(Number.isSafeInteger(amount)).toBe(true);
        expect(amount).toBeGreaterThanOrEqual(0);
        expect(amount).toBeLessThanOrEqual(mostOf(rule) ?? amount);
      }),
    );
  });

  it('gives no less for more', () => {
    fc.assert(
      fc.property(formula, size, months, fc.nat(10_000), (rule, value, periods, more) => {
        const less = amountOf(rule, { size: value, months: periods });
        expect(
          amountOf(rule, { size: value + more, months: periods + more }),
        ).toBeGreaterThanOrEqual(less);
      }),
    );
  });

  it('a cost is borne whole: the share and the rest make the cost', () => {
    fc.assert(
      fc.property(part, fc.nat(1_000_000_00), (rule, cost) => {
        fc.pre(rule.kind === 'cost-share');
        const working = workOut({ formula: rule, measures: MEASURES }, { size: cost });
        const borne = working.amount === null ? null : working.steps.at(-1);
        expect(borne?.kind === 'borne' && borne.rest + borne.amount).toBe(cost);
      }),
    );
  });

  it('a sum without a ceiling is its parts added up, in any order', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), size, months, (parts, a, b) => {
        const values = { size: a, months: b };
        const sum = { kind: 'sum' as const, parts, cap: null, capClause: null };
        const total = amountOf(sum, values);
        expect(total).toBe(sumFen(parts.map((one) => amountOf(one, values))));
        expect(amountOf({ ...sum, parts: parts.toReversed() }, values)).toBe(total);
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
      fc.property(fc.maxSafeInteger(), (amount) => {
        const read = { ok: true, fen: amount };
        expect(parseFen(formatYuan(amount).replace(/[,元 ]/g, ''))).toEqual(read);
        expect(parseFen(formatFen(amount).replaceAll(',', ''))).toEqual(read);
        expect(parseFen(fenToText(amount))).toEqual(read);
      }),
    );
  });
});
