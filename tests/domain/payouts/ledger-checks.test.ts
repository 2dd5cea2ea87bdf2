import { describe, expect, it } from 'vitest';
import { worstOutcome } from '../../../src/domain/check.ts';
import { NO_HOLIDAYS } from '../../../src/domain/holidays.ts';
import { checkPayout } from '../../../src/domain/payouts/checks.ts';
import { checkLedger } from '../../../src/domain/payouts/ledger-checks.ts';
import { judgeLedger } from '../../../src/domain/payouts/ledger-judge.ts';
import type { Payout } from '../../../src/domain/payouts/payout.ts';
import { VillageJudge } from '../../../src/domain/payouts/village-judge.ts';
import { compareText } from '../../../src/domain/problem.ts';
import { judgedRows } from '../../support/judged-rows.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const courtyards = committed('meili-tingyuan');

function findings(rows: readonly Payout[], fraud: readonly string[] = [], programme = courtyards) {
  const found = checkLedger(
    programme,
    rows,
    fraud.map((id) => ({ payout: id })),
  );
  // Counted without words, each payout comes out as it does in words, here with the rows turned round.
  const context = { programme, holidays: NO_HOLIDAYS };
  const board = fraud.map((id) => ({ payout: id }));
  const turned = rows.toReversed().sort((a, b) => compareText(a.village, b.village));
  const checksOf = (row: Payout) => [...checkPayout(row, context), ...(found.get(row.id) ?? [])];
  expect(judgedRows(context, board, turned)).toEqual(
    turned.map((row) => worstOutcome(checksOf(row).filter(({ rule }) => rule !== 'pool'))),
  );
  const { outcomes } = judgeLedger(context, board, (take) => turned.forEach(take));
  const breaches = turned.filter((row) => worstOutcome(checksOf(row)) === 'breach');
  expect(outcomes.breach).toBe(breaches.length);
  return [...found].flatMap(([id, checks]) =>
    checks.map(({ outcome, rule }) => `${id} ${outcome} ${rule}`),
  );
}

describe('the pool of 1,000 万元', () => {
  const first = payout({ id: 'a', paid: 9_990_000_00 });
  const later = { ...payout({ id: 'b' }).stages, paid: '2022-10-01' };

  it('may be used to the last fen', () => {
    const rows = [
      first,
      payout({ id: 'b', household: 'H2', name: '李*', stages: later, paid: 10_000_00 }),
    ];
    expect(findings(rows)).toEqual([]);
  });

  it('one fen over is a breach of the payment that went over, whatever the order of rows', () => {
    const over = payout({ id: 'b', household: 'H2', name: '李*', stages: later, paid: 10_000_01 });
    expect(findings([first, over])).toEqual(['b breach pool']);
    expect(findings([over, first])).toEqual(['b breach pool']);
  });

  it('of the payments of one day names those after the last that it reached, by id', () => {
    const each = ['c', 'a', 'd', 'b'].map((id) =>
      payout({ id, household: `H${id}`, village: `${id}-cun`, name: `${id}*`, paid: 4_000_000_00 }),
    );
    const before = payout({ id: 'z', stages: { paid: '2022-01-01' }, paid: 2_000_000_00 });
    expect(findings([...each, before])).toEqual(['c breach pool', 'd breach pool']);
  });
});

it('gives the rows of a village as soon as it has ended, and holds no others', () => {
  const context = { programme: courtyards, holidays: NO_HOLIDAYS };
  const given: string[] = [];
  const judge = new VillageJudge(context, null, (row) => given.push(row.terms.village));
  for (const village of ['longyun', 'longyun', 'luogou']) judge.take(payout({ village }));
  expect(given).toEqual(['longyun', 'longyun']);
  judge.end();
  expect(given).toEqual(['longyun', 'longyun', 'luogou']);
});

describe('one payment a household', () => {
  it.each([
    ['meili-tingyuan', '付了 2 次', '别人就可能轮不上'],
    ['longquan-fendan', '交了 2 次', '多交的要退'],
  ])('says of %s what was done twice and why it matters', (id, done, why) => {
    const rows = [payout({ id: 'a', programme: id }), payout({ id: 'b', programme: id })];
    const found = checkLedger({ ...committed(id), recurring: false }, rows, []);
    const once = found.get('a')?.find(({ rule }) => rule === 'once');
    expect(once?.because).toContain(done);
    expect(once?.because).toContain(why);
  });

  it('tells both payments', () => {
    expect(findings([payout({ id: 'a' }), payout({ id: 'b' })])).toEqual([
      'a breach once',
      'b breach once',
    ]);
  });

  it('counts no unpaid application and no household of another village', () => {
    const rows = [
      payout({ id: 'a' }),
      payout({ id: 'b', paid: null }),
      payout({ id: 'c', village: 'luogou' }),
    ];
    expect(findings(rows)).toEqual([]);
  });

  it('only hints at one masked name under two numbers', () => {
    expect(findings([payout({ id: 'a' }), payout({ id: 'b', household: 'H2' })])).toEqual([
      'a cannot-tell same-name',
      'b cannot-tell same-name',
    ]);
  });

  it('of a yearly payment is one on the same day', () => {
    const rent = committed('shazhou-dizu');
    const next = payout({ id: 'b', stages: { paid: '2023-09-28' } });
    expect(findings([payout({ id: 'a' }), next], [], rent)).toEqual([]);
    expect(findings([payout({ id: 'a' }), payout({ id: 'b' })], [], rent)).toHaveLength(2);
  });
});

describe('fraud', () => {
  const recovered = { recovered: 9_300_00, recoveredOn: '2022-11-18' };

  it.each([
    ['recovered and on the board', recovered, ['a'], ['a pass fraud']],
    ['recovered, the board silent', recovered, [], ['a breach fraud']],
    ['on the board, nothing recovered', {}, ['a'], ['a breach fraud']],
    ['neither', {}, [], []],
  ])('%s', (_what, change, board, expected) => {
    expect(findings([payout({ id: 'a', ...change })], board)).toEqual(expected);
  });
});
