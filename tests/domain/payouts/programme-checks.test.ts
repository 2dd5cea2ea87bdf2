import { describe, expect, it } from 'vitest';
import { NO_HOLIDAYS } from '../../../src/domain/holidays.ts';
import type { Payout } from '../../../src/domain/payouts/payout.ts';
import { checkProgramme } from '../../../src/domain/payouts/programme-checks.ts';
import type { Programme } from '../../../src/domain/programmes/programme.ts';
import { checkPayouts } from '../../../src/portal/payouts/read-payouts.ts';
import { ruleLabel } from '../../../src/views/programmes/rule-labels.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const yards = committed('meili-tingyuan');
const toilets = committed('cesuo-gaizao');

/** What the whole is found to be, by rule, after each row was held against its own. */
function found(programme: Programme, rows: readonly Payout[]): Record<string, [string, string]> {
  const judged = checkPayouts([programme], rows, [], NO_HOLIDAYS);
  return Object.fromEntries(
    checkProgramme(programme, judged).map(({ rule, outcome, because }) => [
      rule,
      [outcome, because],
    ]),
  );
}

describe('a programme as a whole', () => {
  it('says nothing of an empty ledger', () => {
    expect(found(yards, [])).toEqual({});
  });

  it('passes where every row does', () => {
    const other = { id: 'p-2', village: 'longquan', household: 'H2', name: '李*' };
    const told = found(yards, [payout(), payout(other)]);
    expect(Object.values(told).map(([outcome]) => outcome)).toEqual(
      Object.keys(told).map(() => 'pass'),
    );
    expect(Object.keys(told)).toEqual([
      'pool',
      'notice-length',
      'paid-after-notice',
      'once',
      'fraud',
    ]);
  });

  it.each([
    ['to the last fen', 0, 'pass', '付了 10,000,000 元，没有超'],
    ['one fen over', 1, 'breach', '超出 0.01 元'],
  ])('its pool used %s', (_what, over, outcome, words) => {
    const told = found(yards, [payout({ paid: 10_000_000_00 + over })]);
    expect(told.pool).toEqual([outcome, expect.stringContaining(words)]);
  });

  it('counts notices too short and money paid too early', () => {
    const told = found(yards, [
      payout(),
      payout({ id: 'p-2', household: 'H2', noticeTo: '2022-07-14' }),
      payout({ id: 'p-3', household: 'H3', stages: { paid: '2022-07-15' } }),
    ]);
    expect(told['notice-length']).toEqual(['breach', '1 笔不相符，2 笔相符。']);
    expect(told['paid-after-notice']).toEqual(['breach', '1 笔不相符，2 笔相符。']);
  });

  it('counts a household paid twice; its number is of its village alone', () => {
    const twice = [payout(), payout({ id: 'p-2' })];
    expect(found(yards, twice).once).toEqual(['breach', '2 笔不相符。']);
    const apart = [payout(), payout({ id: 'p-2', village: 'longquan' })];
    expect(found(yards, apart).once?.[0]).toBe('pass');
  });

  it.each([
    ['meili-tingyuan', '一户没有领两次'],
    ['longquan-fendan', '一户没有交两次'],
  ])('speaks of %s in the words of who pays', (id, once) => {
    const programme = { ...committed(id), recurring: false };
    const rows = [
      payout({ programme: id }),
      payout({ programme: id, id: 'p-2', village: 'longquan' }),
    ];
    const judged = checkPayouts([programme], rows, [], NO_HOLIDAYS);
    const expected = Object.fromEntries(
      checkProgramme(programme, judged).map((check) => [check.rule, check.expected]),
    );
    expect(expected.once).toBe(once);
    expect(ruleLabel('once', programme.payer)).toBe(once);
  });

  it('sees money taken back that is not on the board', () => {
    const told = found(yards, [payout({ recovered: 1_00, recoveredOn: '2022-12-01' })]);
    expect(told.fraud).toEqual(['breach', '追回 1 笔、1 元；1 笔不相符。']);
  });

  it.each([
    ['adds up', { province: 500_00, district: 1_705_00 }, 'pass', '加起来正好 2,205 元'],
    [
      'does not',
      { province: 500_00, district: 1_700_00 },
      'breach',
      '加起来是 2,200 元，付的是 2,205 元',
    ],
    ['is left blank', { province: 500_00, district: null }, 'cannot-tell', '有 1 笔没有写全'],
  ])('its sources: what they gave %s', (_what, bySource, outcome, words) => {
    const told = found(toilets, [payout({ programme: toilets.id, paid: 2_205_00, bySource })]);
    expect(told.sources).toEqual([outcome, expect.stringContaining(words)]);
  });
});
