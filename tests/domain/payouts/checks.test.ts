import { describe, expect, it } from 'vitest';
import { NO_HOLIDAYS } from '../../../src/domain/holidays.ts';
import { checkPayout } from '../../../src/domain/payouts/checks.ts';
import { dueOf, expectedAmount } from '../../../src/domain/payouts/due.ts';
import { standingOf } from '../../../src/domain/payouts/standing.ts';
import { type Change, payout } from '../../support/payouts.ts';
import { committed } from '../../support/programmes.ts';

const courtyards = committed('meili-tingyuan');
const toilets = committed('cesuo-gaizao');
const centres = committed('huzhu-yanglao');

/** Rules that a payout breaks or leaves open, with the clause, such as `breach amount R-TY-10`. */
function findings(change: Change, programme = courtyards): string[] {
  return checkPayout(payout(change), { programme, holidays: NO_HOLIDAYS })
    .filter(({ outcome }) => outcome !== 'pass')
    .map(({ outcome, rule, clause }) => `${outcome} ${rule} ${clause}`);
}

describe('a courtyard payout', () => {
  it('that keeps every rule has nothing to say', () => {
    expect(findings({})).toEqual([]);
  });

  it.each<[string, Change, string[]]>([
    ['one fen over', { paid: 9_300_01 }, ['breach amount R-TY-10']],
    ['one fen under', { paid: 9_299_99 }, ['breach amount R-TY-10']],
    ['no investment given', { measures: {} }, ['cannot-tell amount R-TY-10']],
    [
      'above the cap',
      { measures: { investment: 40_000_00 }, paid: 20_000_00 },
      ['breach amount R-TY-11'],
    ],
    ['at the cap', { measures: { investment: 40_000_00 }, paid: 10_000_00 }, []],
    ["applied on the window's first day", { stages: { applied: '2022-05-01' } }, []],
    [
      'applied a day before the window',
      { stages: { applied: '2022-04-30' } },
      ['cannot-tell window R-TY-02'],
    ],
    [
      "accepted on the window's last day",
      { stages: { accepted: '2022-12-31', paid: '2023-01-10' } },
      [],
    ],
    [
      'accepted a day after the window',
      { stages: { accepted: '2023-01-01', paid: '2023-01-10' } },
      ['cannot-tell window R-TY-02'],
    ],
    ['a notice of five days', { noticeTo: '2022-07-15' }, []],
    ['a notice of four days', { noticeTo: '2022-07-14' }, ['breach notice-length R-TY-14']],
    [
      'accepted before the notice',
      { stages: { accepted: '2022-07-01' } },
      ['breach stages R-TY-16'],
    ],
    ['filed while the notice runs', { stages: { filed: '2022-07-15' } }, ['breach stages R-TY-15']],
    ['filed the day after the notice', { stages: { filed: '2022-07-16' } }, []],
    ['no notice at all', { noticeFrom: null, noticeTo: null }, ['breach stages R-TY-14']],
    ['no review', { stages: { reviewed: null } }, ['breach stages R-TY-13']],
    ['paid on the day of acceptance', { stages: { paid: '2022-09-15' } }, []],
    ['failed its acceptance', { acceptance: 'fail' }, ['breach accepted R-TY-17']],
    ['mended and accepted', { acceptance: 'mended' }, []],
    ['a signature missing', { signed: ['村支部书记'] }, ['breach signed R-TY-19']],
    ['a signature not noted', { signed: null }, ['cannot-tell signed R-TY-19']],
    ['refused and yet paid', { refused: '不在示范片区内' }, ['breach amount R-TY-10']],
  ])('%s', (_what, change, expected) => {
    expect(findings(change)).toEqual(expected);
  });

  it('paid before it was accepted breaks the order and the acceptance', () => {
    expect(findings({ stages: { paid: '2022-09-14' } })).toEqual([
      'breach stages R-TY-19',
      'breach accepted R-TY-17',
    ]);
  });
});

describe('a rule that speaks of the very days the ledger holds', () => {
  it.each([
    ['2022-04-30', 'breach'],
    ['2022-05-01', 'pass'],
    ['2022-12-31', 'pass'],
    ['2023-01-01', 'breach'],
  ])('applied on %s: %s', (applied, outcome) => {
    const window = courtyards.window && {
      ...courtyards.window,
      stages: ['applied'],
      unclear: null,
    };
    const told = checkPayout(payout({ stages: { applied } }), {
      programme: { ...courtyards, window },
      holidays: NO_HOLIDAYS,
    }).find(({ rule }) => rule === 'window');
    expect(told?.outcome).toBe(outcome);
  });
});

describe('a household that keeps its old latrine and has not been paid', () => {
  const unpaid = payout({
    measures: { toilets: 100 },
    conditions: { oldRemoved: false, householdSigned: true },
    stages: { applied: '2022-07-25', accepted: '2022-09-20', paid: null },
    acceptance: 'pass',
    paid: null,
    bySource: {},
  });

  it('is due nothing and waits for nothing', () => {
    expect(expectedAmount(toilets, unpaid)).toMatchObject({
      amount: 0,
      steps: [{ kind: 'unmet', label: '旧厕已拆除' }],
    });
    expect(dueOf(toilets, unpaid)).toBe(0);
    expect(standingOf(toilets, unpaid)).toBe('under-way');
  });

  it('waits for its money once the old one is gone, or where the ledger does not say', () => {
    for (const oldRemoved of [true, null]) {
      const conditions = { ...unpaid.conditions, oldRemoved };
      expect(dueOf(toilets, { ...unpaid, conditions })).toBe(2_205_00);
      expect(standingOf(toilets, { ...unpaid, conditions })).toBe('waiting');
    }
  });
});

describe('a notice that ran its days and ended on a day off', () => {
  it('is long enough, and the day it would be carried to is named', () => {
    const change = payout({ noticeFrom: '2022-07-11', noticeTo: '2022-07-16' });
    const told = checkPayout(change, { programme: courtyards, holidays: NO_HOLIDAYS }).find(
      ({ rule }) => rule === 'notice-length',
    );
    expect(told?.outcome).toBe('pass');
    expect(told?.because).toContain('顺延的话到2022年7月18日');
  });
});

describe('a toilet payout', () => {
  const kept: Change = {
    measures: { toilets: 100 },
    conditions: { oldRemoved: true, householdSigned: true },
    stages: {
      applied: '2022-07-25',
      accepted: '2022-09-20',
      reviewed: '2022-09-27',
      sampled: '2022-10-18',
      paid: '2022-10-31',
    },
    noticeFrom: '2022-10-01',
    noticeTo: '2022-10-08',
    paid: 2_205_00,
    bySource: { province: 500_00, district: 1_705_00 },
  };

  it.each<[string, Change, string[]]>([
    ['that keeps every rule', {}, []],
    [
      'whose sources fall a fen short',
      { bySource: { province: 500_00, district: 1_704_99 } },
      ['breach sources R-CS-30'],
    ],
    ['whose sources are not given', { bySource: {} }, ['cannot-tell sources R-CS-30']],
    [
      'with the old one standing',
      { conditions: { ...kept.conditions, oldRemoved: false } },
      ['breach condition R-CS-24'],
    ],
    [
      'without a toilet',
      { measures: { toilets: 0 }, paid: 0, bySource: { province: 0, district: 0 } },
      ['breach bounds R-CS-30'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(findings({ ...kept, ...change }, toilets)).toEqual(expected);
  });

  it.each([
    ['on the last day of the notice', '2022-10-08', ['breach paid-after-notice R-CS-20']],
    ['one day before the notice ends', '2022-10-07', ['breach paid-after-notice R-CS-20']],
    ['the day after the notice', '2022-10-09', []],
  ])('paid %s', (_what, paid, expected) => {
    const found = findings({ ...kept, stages: { ...kept.stages, sampled: paid, paid } }, toilets);
    expect(found.filter((finding) => finding.includes('paid-after-notice'))).toEqual(expected);
  });
});

describe('a mutual-aid centre', () => {
  const kept: Change = {
    conditions: { standard: true, rooms: true, association: true, agreements: true },
    noticeFrom: null,
    noticeTo: null,
  };

  it.each([
    [14, 14_000, ['cannot-tell bounds R-HZ-04']],
    [15, 15_000, []],
    [30, 30_000, []],
    [31, 30_000, ['cannot-tell bounds R-HZ-04']],
  ])('with %d beds is paid %d 元', (beds, paid, expected) => {
    const change = { measures: { beds: beds * 100, residents: 0, years: 100 }, paid: paid * 100 };
    expect(findings({ ...kept, ...change }, centres)).toEqual(expected);
  });

  it('with no new bed in a later year is held to no number of beds', () => {
    const change = { measures: { beds: 0, residents: 16_00, years: 100 }, paid: 16_000_00 };
    expect(findings({ ...kept, ...change }, centres)).toEqual([]);
    const one = { measures: { ...change.measures, beds: 1 }, paid: 16_010_00 };
    expect(findings({ ...kept, ...one }, centres)).toEqual(['cannot-tell bounds R-HZ-04']);
  });
});
