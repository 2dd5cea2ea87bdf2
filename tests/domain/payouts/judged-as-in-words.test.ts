import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worstOutcome } from '../../../src/domain/check.ts';
import { addDays } from '../../../src/domain/day.ts';
import { groupBy } from '../../../src/domain/group-by.ts';
import { holidaysOf } from '../../../src/domain/holidays.ts';
import { checkPayout } from '../../../src/domain/payouts/checks.ts';
import { dueOf, expectedAmount } from '../../../src/domain/payouts/due.ts';
import { envelopeOf } from '../../../src/domain/payouts/envelope.ts';
import { checkLedger } from '../../../src/domain/payouts/ledger-checks.ts';
import { judgeLedger } from '../../../src/domain/payouts/ledger-judge.ts';
import { type Payout, sameTerms } from '../../../src/domain/payouts/payout.ts';
import { judgedRows } from '../../support/judged-rows.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const PROGRAMMES = ['meili-tingyuan', 'cesuo-gaizao', 'huzhu-yanglao', 'shazhou-dizu'].map(
  committed,
);
const HOLIDAYS = holidaysOf([]);

const day = fc.option(fc.nat(500).map((days) => addDays('2021-12-01', days)));
const fen = fc.option(fc.integer({ min: 0, max: 3_000_000_00 }));

/** Any payout at all of a programme: most break some rule. */
const anyPayout = (programme: (typeof PROGRAMMES)[number]): fc.Arbitrary<Payout> => {
  const each = <Value>(keys: readonly { key: string }[], value: fc.Arbitrary<Value>) =>
    fc.record(Object.fromEntries(keys.map(({ key }) => [key, value])));
  const values = fc.option(fc.constantFrom(0, 50, 1_00, 14_00, 15_00, 30_50, 18_600_00));
  return fc
    .record({
      village: fc.constantFrom('longyun', 'luogou'),
      household: fc.constantFrom('H1', 'H01', 'H2', 'H12', 'J2'),
      name: fc.constantFrom('张*', '李*三', '姓名已撤下'),
      group: fc.constantFrom('3组', null),
      measures: each(programme.measures, values),
      conditions: each(programme.conditions, fc.constantFrom(true, false, null)),
      stages: each(programme.stages, day),
      noticeFrom: day,
      noticeTo: day,
      acceptance: fc.constantFrom('pass' as const, 'fail' as const, null),
      signed: fc.constantFrom(programme.signers?.posts ?? null, [], null),
      bySource: each(programme.sources, fc.constantFrom(500_00, 1_705_00, null)),
      paid: fc.oneof(fen, fc.constantFrom(2_205_00, 9_300_00, 10_000_00)),
      refused: fc.constantFrom(null, null, '材料不齐'),
      recovered: fc.constantFrom(null, null, 0, 9_300_00),
    })
    .map((change) => ({ ...payout(), programme: programme.id, ...change }));
};

/** As ledgers come: those of one village one after another. */
const byVillage = (rows: readonly Payout[]): Payout[] =>
  [...groupBy(rows, ({ village }) => village).values()].flat();

describe.each(PROGRAMMES)('a ledger of $title', (programme) => {
  const ledger = fc
    .array(anyPayout(programme), { maxLength: 12 })
    .map((rows) => rows.map((row, index) => ({ ...row, id: `p-${index}` })));
  const fraud = fc.constantFrom([], [{ payout: 'p-1' }, { payout: 'p-3' }], null);

  it('is judged without words as it is in words, row by row and whole', () => {
    fc.assert(
      fc.property(ledger, fraud, (rows, board) => {
        const context = { programme, holidays: HOLIDAYS };
        const turned = byVillage(rows.toReversed());
        const { outcomes, envelope } = judgeLedger(context, board, (take) => turned.forEach(take));
        const acrossRows = checkLedger(programme, rows, board);
        const checksOf = (row: Payout) => [
          ...checkPayout(row, context),
          ...(acrossRows.get(row.id) ?? []),
        ];
        const inVillage = turned.map((row) => checksOf(row).filter(({ rule }) => rule !== 'pool'));
        expect(judgedRows(context, board, turned)).toEqual(inVillage.map(worstOutcome));
        const inWords = turned.map((row) => worstOutcome(checksOf(row)));
        for (const outcome of ['pass', 'breach', 'cannot-tell'] as const) {
          expect(outcomes[outcome]).toBe(inWords.filter((one) => one === outcome).length);
        }
        expect(envelope).toEqual(envelopeOf(programme, rows));
      }),
      { numRuns: 400 },
    );
  });

  it('is due the same with and without its steps', () => {
    fc.assert(
      fc.property(anyPayout(programme), (row) => {
        expect(dueOf(programme, row)).toBe(expectedAmount(programme, row).amount);
      }),
    );
  });
});

it('takes payouts for batches of one kind only where they agree in all but whose they are', () => {
  const whole = payout();
  const { id, household, name, group, line, ...terms } = whole;
  const whose = {
    id: `${id}x`,
    household: `${household}x`,
    name: '李*',
    group: `${group}x`,
    line: line + 1,
  };
  expect(sameTerms(whole, { ...whole, ...whose })).toBe(true);
  for (const key of Object.keys(terms)) {
    expect([key, sameTerms(whole, { ...terms, [key]: {} } as Payout)]).toEqual([key, false]);
  }
});
