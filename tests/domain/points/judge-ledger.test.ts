import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { judgeLedger } from '../../../src/domain/points/judge-ledger.ts';
import type { LedgerLine, SchemeRule } from '../../../src/domain/points/ledger.ts';

const CAPS: Readonly<Record<string, number>> = { 安全巡逻: 10, 占道经营: 6 };
const rule = (item: string, direction: SchemeRule['direction'], points: number | null = null) => ({
  item,
  direction,
  points,
  cap: CAPS[item] ?? null,
});
const SCHEME = {
  rules: [
    rule('每户底分', 'start', 100),
    rule('评上先进', 'add', 10),
    rule('志愿服务', 'add'),
    rule('安全巡逻', 'add'),
    rule('占道经营', 'deduct'),
  ],
  goods: new Map([
    ['毛巾', 4],
    ['水龙头', null],
  ]),
  months: 2,
};
const line = (
  reason: string,
  change: number,
  closing: number,
  more: Partial<LedgerLine> = {},
): LedgerLine => ({
  household: 'H1',
  date: '2022-09-10',
  reason,
  change,
  closing,
  exchanged: reason === '兑换' ? '水龙头' : null,
  ...more,
});
const START = line('每户底分', 100, 100);
const found = (...lines: LedgerLine[]) =>
  judgeLedger(lines, SCHEME).map(({ index, code, column }) => `${index} ${code} ${column}`);

describe('one wrong line is named', () => {
  test.each([
    ['a sum that is one off', line('志愿服务', 5, 106), '1 closing closing'],
    ['a reason the scheme does not have', line('打麻将', 5, 105), '1 reason reason'],
    ['a deduction that adds', line('占道经营', 5, 105), '1 direction change'],
    ['an addition that takes', line('志愿服务', -5, 95), '1 direction change'],
    ['a change of nothing', line('志愿服务', 0, 100), '1 direction change'],
    ['a value other than the rule', line('评上先进', 11, 111), '1 value change'],
    ['a second start', line('每户底分', 100, 200), '1 start reason'],
    ['an exchange beyond the balance', line('兑换', -101, -1), '1 overdrawn change'],
    ['an exchange that gives points', line('兑换', 1, 101), '1 direction change'],
    [
      'a thing that is not on the list',
      line('兑换', -4, 96, { exchanged: '自行车' }),
      '1 goods exchanged',
    ],
    ['nothing taken', line('兑换', -4, 96, { exchanged: null }), '1 goods exchanged'],
    ['a price other than the list', line('兑换', -5, 95, { exchanged: '毛巾' }), '1 value change'],
    ['more than the cap at once', line('安全巡逻', 11, 111), '1 cap change'],
  ])('%s', (_, wrong, fault) => {
    expect(found(START, wrong)).toEqual([fault]);
    const right = wrong.closing === 106 ? 105 : wrong.closing;
    const next = line('志愿服务', 200, right + 200);
    expect(found(START, wrong, next)).toEqual([fault]);
  });

  test.each([
    ['the value of the rule', line('评上先进', 10, 110)],
    ['any value where the source prints none', line('志愿服务', 7, 107)],
    ['an exchange of all there is', line('兑换', -100, 0)],
    [
      'the short name of the start, in another household',
      line('底分', 100, 100, { household: 'H2' }),
    ],
  ])('%s passes', (_, right) => {
    expect(found(START, right)).toEqual([]);
  });

  it('judges sums alone where no scheme is written', () => {
    const none = { rules: [], goods: new Map(), months: 3 };
    expect(judgeLedger([line('助老服务', 3, 3)], none)).toEqual([]);
    expect(judgeLedger([line('助老服务', 3, 4)], none).map(({ code }) => code)).toEqual([
      'closing',
    ]);
  });

  it('tells from the lines after it whether the change or the closing was mistyped', () => {
    const rest = [line('志愿服务', 2, 107), line('占道经营', -3, 104)];
    expect(found(START, line('志愿服务', 5, 150), ...rest)).toEqual(['1 closing closing']);
    expect(found(START, line('志愿服务', 50, 105), ...rest)).toEqual(['1 change change']);
    const [fault] = judgeLedger([START, line('志愿服务', 50, 105), ...rest], SCHEME);
    expect(fault?.message).toContain('增减应是 5 分，这里写 50 分');
  });

  it('names the day that goes back, and the sums only where they do not fit either way', () => {
    const lines = [
      START,
      line('志愿服务', 5, 105, { date: '2022-09-20' }),
      line('志愿服务', 5, 110, { date: '2022-09-12' }),
      line('志愿服务', 5, 115, { date: '2022-09-30' }),
    ];
    expect(found(...lines)).toEqual(['2 order date']);
    const [first, second, third, last] = lines;
    if (!first || !second || !third || !last) throw new Error('four lines');
    const swapped = [first, third, second, last].map((own) =>
      own === third ? { ...own, date: '2022-09-25' } : own,
    );
    expect(found(...swapped)).toEqual(['2 order date']);
  });

  it('names the line that first goes beyond a cap, and starts anew in the next period', () => {
    const patrol = (change: number, closing: number, date: string) =>
      line('安全巡逻', change, closing, { date });
    const lines = [
      START,
      patrol(6, 106, '2022-09-11'),
      patrol(4, 110, '2022-10-31'),
      patrol(1, 111, '2022-10-31'),
      patrol(1, 112, '2022-10-31'),
      patrol(10, 122, '2022-11-01'),
    ];
    expect(found(...lines)).toEqual(['3 cap change']);
  });

  it('counts what is taken towards a cap as it counts what is given', () => {
    const lines = [START, line('占道经营', -6, 94), line('占道经营', -1, 93)];
    expect(found(...lines)).toEqual(['2 cap change']);
  });
});

const change = fc.record({
  household: fc.constantFrom('A', 'B', 'C'),
  by: fc.integer({ min: 1, max: 50 }),
});

/** Lines that add up, and which of them is to be spoilt by how much. */
const spoilt = fc
  .tuple(fc.array(change, { minLength: 1 }), fc.nat(), fc.integer({ min: 1, max: 9 }))
  .map(([changes, pick, shift]) => {
    const balances = new Map<string, number>();
    const lines = changes.map(({ household, by }) => {
      const closing = (balances.get(household) ?? 0) + by;
      balances.set(household, closing);
      return line('志愿服务', by, closing, { household });
    });
    return { lines, at: pick % lines.length, shift };
  });

test.each([
  ['the closing', (own: LedgerLine, by: number) => ({ ...own, closing: own.closing + by })],
  ['the change', (own: LedgerLine, by: number) => ({ ...own, change: own.change + by })],
])(
  'names exactly the one line that was spoilt in %s, however households are woven together',
  (_, spoil) => {
    fc.assert(
      fc.property(spoilt, ({ lines, at, shift }) => {
        const wrong = lines.map((own, index) => (index === at ? spoil(own, shift) : own));
        expect(judgeLedger(lines, SCHEME)).toEqual([]);
        expect(judgeLedger(wrong, SCHEME).map(({ index }) => index)).toEqual([at]);
      }),
    );
  },
);
