import { describe, expect, it } from 'vitest';
import { sumFen } from '../../../src/domain/money.ts';
import { envelopeOf } from '../../../src/domain/payouts/envelope.ts';
import { paceOf } from '../../../src/domain/payouts/pace.ts';
import { amountBands } from '../../../src/views/programmes/amount-bands.ts';
import { envelopeRows } from '../../../src/views/programmes/envelope-rows.ts';
import { payoutsOf } from '../../../src/views/programmes/ledger-pages.ts';
import { programmeMoney } from '../../../src/views/programmes/money.ts';
import { paceWords } from '../../../src/views/programmes/pace-words.ts';
import { perHundred } from '../../../src/views/programmes/per-hundred.ts';
import { programmeOf } from '../../../src/views/programmes/programme-view.ts';
import { payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';
import { wholePortal } from '../../support/real-portal.ts';

const courtyards = committed('meili-tingyuan');

describe('how amounts are spread', () => {
  it('tells few different amounts each by itself', () => {
    expect(amountBands([2_205_00, 2_205_00, 4_410_00], '户')).toEqual([
      { label: '2,205 元', value: 2, words: '2 户' },
      { label: '4,410 元', value: 1, words: '1 户' },
    ]);
  });

  it('puts a bound into the band below it, and loses none', () => {
    const amounts = [0, 1, 2_000_00, 2_000_01, 4_000_00, 9_999_99, 10_000_00];
    const bands = amountBands(amounts, '户');
    expect(bands.map(({ value }) => value)).toEqual([3, 2, 0, 0, 2]);
    expect(bands.map(({ label }) => label)).toContain('2,000 元以上到 4,000 元');
  });

  it('has nothing to show of nothing', () => {
    expect(amountBands([], '户')).toEqual([]);
  });
});

it.each([
  [1, 29, '3.4'],
  [0, 8, '0'],
  [3, 3, '100'],
  [1, 0, null],
])('%i of %i is %s in a hundred', (count, of, expected) => {
  expect(perHundred(count, of)).toBe(expected);
});

it('says how many waiting amounts cannot be worked out, never 0 in silence', () => {
  const waits = payout({ paid: null, stages: { paid: null }, measures: {} });
  const row = envelopeRows(courtyards, envelopeOf(courtyards, [waits])).find(
    ({ key }) => key === 'waiting',
  );
  expect(row).toMatchObject({ count: 1, fen: 0 });
  expect(row?.label).toContain('1 笔算不出');
});

describe('what runs out when', () => {
  const words = (paid: number): string => {
    const rows = [payout({ paid, stages: { paid: '2022-12-01' } })];
    const envelope = envelopeOf(courtyards, rows);
    return paceWords(courtyards, envelope, paceOf(envelope.unspent, rows, '2022-12-15')).join('');
  };

  it.each([
    // Half the pool in 90 days: the other half lasts 90 more, past the end of the rule.
    [5_000_000_00, '到2023年3月15日付完'],
    [5_000_000_00, '到那天还付不完'],
    // Nine tenths in 90 days: the last tenth lasts ten.
    [9_000_000_00, '到2022年12月25日付完'],
    [9_000_000_00, '早 6 天'],
    [10_000_000_00, '已经全部付完'],
    [10_000_000_01, '超过资金总额 0.01 元'],
  ])('after %i fen: %s', (paid, expected) => {
    expect(words(paid)).toContain(expected);
  });

  it('says why it cannot be told, and when promises go beyond the money', () => {
    const rows = [
      payout({ id: 'a', paid: 9_995_000_00, stages: { paid: '2022-01-01' } }),
      payout({ id: 'b', paid: null, stages: { paid: null } }),
    ];
    const envelope = envelopeOf(courtyards, rows);
    const pace = paceOf(envelope.unspent, rows, '2022-12-15');
    expect(paceWords(courtyards, envelope, pace)).toEqual([
      '钱什么时候用完，看不出来：最近 90 天没有付过钱。',
      '等着的全付完，钱还差 4,300 元。',
    ]);
  });
});

it('adds the villages of every programme up to the whole', () => {
  const portal = wholePortal();
  for (const { id } of portal.programmes) {
    const money = programmeMoney(portal, programmeOf(portal, id), payoutsOf(portal, id));
    const sum = money.villages.reduce((all, share) => all + share.envelope.paid, 0);
    expect([id, sum]).toEqual([id, sumFen(money.sums.map(({ totals }) => totals.paid))]);
    expect(sum).toBe((money.months.at(-1)?.cumulative ?? 0) + money.undated.fen);
  }
});
