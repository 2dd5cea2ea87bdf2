import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LedgerLine, SchemeRule } from '../../../src/domain/points/ledger.ts';
import { formatPointPeriod, pointPeriod } from '../../../src/domain/points/period.ts';
import { lastPeriod, standingAfter } from '../../../src/domain/points/standings.ts';
import { itemTotals, periodTotals } from '../../../src/domain/points/totals.ts';

const line = (household: string, date: string, change: number, closing: number): LedgerLine => ({
  household,
  date,
  reason: change < 0 ? '占道经营' : '志愿服务',
  change,
  closing,
  exchanged: null,
});
const PERIOD = pointPeriod('2022-09-10', 2);

/** Households with these points at the end of October, and before it what `was` says. */
function standing(now: readonly number[], was: readonly number[] = now) {
  const lines = now.flatMap((points, at) => {
    const household = `H${String(at).padStart(2, '0')}`;
    const before = was[at] ?? 0;
    return [
      line(household, '2022-08-01', before, before),
      line(household, '2022-10-31', points - before, points),
      line(household, '2022-11-01', -points, 0),
    ];
  });
  return standingAfter(lines, PERIOD, 2);
}

test.each([
  ['2022-09-10', 2, '2022-09-01', '2022-10-31', '2022年9月到10月'],
  ['2022-02-28', 2, '2022-01-01', '2022-02-28', '2022年1月到2月'],
  ['2024-02-29', 1, '2024-02-01', '2024-02-29', '2024年2月'],
  ['2022-12-31', 3, '2022-10-01', '2022-12-31', '2022年10月到12月'],
  ['2022-12-31', 5, '2022-11-01', '2022-12-31', '2022年11月到12月'],
])('%s falls, every %i months, into the period from %s to %s', (day, months, from, to, words) => {
  expect(pointPeriod(day, months)).toEqual({ from, to });
  expect(formatPointPeriod({ from, to })).toBe(words);
});

describe('a standing', () => {
  it('lists the upper half, and no more than ten', () => {
    expect(standing([9, 8, 7, 6, 5, 4]).top.map(({ points }) => points)).toEqual([9, 8, 7]);
    const many = Array.from({ length: 40 }, (_, at) => 100 - at);
    expect(standing(many).top).toHaveLength(10);
  });

  it('shares a place among equals, skips the next, and lists a shared place whole or not at all', () => {
    const { top } = standing([9, 9, 7, 6, 5, 4]);
    expect(top.map(({ place, shared }) => [place, shared])).toEqual([
      [1, true],
      [1, true],
      [3, false],
    ]);
    expect(standing([9, 8, 7, 7, 7, 4]).top.map(({ points }) => points)).toEqual([9, 8]);
    expect(standing([5, 5, 5, 5, 5, 5]).top).toEqual([]);
  });

  it('tells who moved forward and never who fell back', () => {
    const { top, climbers } = standing([9, 8, 7, 6, 5, 4], [1, 8, 7, 6, 5, 4]);
    expect(top.map(({ household, up }) => [household, up])).toEqual([
      ['H00', 5],
      ['H01', null],
      ['H02', null],
    ]);
    expect(climbers).toEqual([{ household: 'H00', up: 5 }]);
  });

  it('names nobody among so few that the rest would be known', () => {
    expect(standing([9, 8, 7, 6])).toMatchObject({ top: [], climbers: [] });
  });

  it('never lists the lowest points, whoever has them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), (points) => {
        const { top } = standing(points);
        expect(top.length).toBeLessThanOrEqual(Math.min(10, points.length / 2));
        const lowest = Math.min(...points);
        expect(top.some((place) => place.points === lowest)).toBe(false);
      }),
    );
  });

  it('is of the last period that has ended, and of none before the ledger begins', () => {
    const lines = [line('H1', '2022-09-05', 5, 5)];
    expect(lastPeriod(lines, '2022-12-15', 2)).toEqual(PERIOD);
    expect(lastPeriod(lines, '2022-11-01', 2)).toEqual(PERIOD);
    expect(lastPeriod(lines, '2022-10-31', 2)).toBeNull();
  });
});

describe('the totals of periods', () => {
  const RULES: SchemeRule[] = [{ item: '每户底分', direction: 'start', points: 100, cap: null }];
  const open = { ...line('A', '2022-07-01', 100, 100), reason: '底分' };

  it('carry from one to the next and add up', () => {
    const lines = [
      open,
      line('A', '2022-08-05', -3, 97),
      line('A', '2022-09-05', 10, 107),
      { ...line('A', '2022-09-06', -8, 99), reason: '兑换', exchanged: '毛巾' },
      line('B', '2022-09-07', 5, 5),
    ];
    expect(periodTotals(lines, RULES, 2)).toEqual([
      {
        period: pointPeriod('2022-07-01', 2),
        opening: 0,
        start: 100,
        add: 0,
        deduct: 3,
        exchange: 0,
        closing: 97,
        households: 1,
      },
      {
        period: PERIOD,
        opening: 97,
        start: 0,
        add: 15,
        deduct: 0,
        exchange: 8,
        closing: 104,
        households: 2,
      },
    ]);
    expect(itemTotals(lines, RULES, 'exchange')).toEqual([{ item: '毛巾', times: 1, points: 8 }]);
    expect(itemTotals(lines, RULES, 'deduct')).toEqual([{ item: '占道经营', times: 1, points: 3 }]);
  });

  it('always satisfy opening + start + add − deduct − exchange = closing', () => {
    const entry = fc.record({
      at: fc.integer({ min: 1, max: 12 }),
      by: fc.integer({ min: -9, max: 9 }),
      reason: fc.constantFrom('底分', '兑换', '志愿服务'),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const lines = entries.map(({ at, by, reason }) => ({
          ...line(
            'A',
            `2022-${String(at).padStart(2, '0')}-05`,
            reason === '兑换' ? -Math.abs(by) : by,
            0,
          ),
          reason,
        }));
        for (const { opening, start, add, deduct, exchange, closing } of periodTotals(
          lines,
          RULES,
          2,
        ))
          expect(opening + start + add - deduct - exchange).toBe(closing);
      }),
    );
  });
});
