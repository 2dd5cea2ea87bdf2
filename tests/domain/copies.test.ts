import { describe, expect, it } from 'vitest';
import { dayOfCopy, isPast, lastDayIn } from '../../src/domain/copies.ts';

const at = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);

describe('the day it is for a copy', () => {
  it.each([
    ['is today', '2026-11-20', undefined, '2026-11-27', '2026-11-27'],
    [
      'goes on from the day of a site that stands still',
      '2026-11-20',
      '2022-12-15',
      '2026-11-23',
      '2022-12-18',
    ],
    ['is that day while the copy is new', '2026-11-20', '2022-12-15', '2026-11-20', '2022-12-15'],
    [
      'is the day of a clock that was put back behind the copy',
      '2026-11-20',
      '2022-12-15',
      '2022-12-20',
      '2022-12-20',
    ],
    ['is never before the day of the site', '2026-11-20', '2022-12-15', '2020-01-01', '2022-12-15'],
  ])('%s', (_, kept, fixed, now, day) => {
    expect(dayOfCopy({ kept: at(kept), fixed }, at(now))).toBe(day);
  });
});

it('reads the first day on which a copy has to go off the page', () => {
  expect(lastDayIn('<html lang=zh><p>2022-12-01')).toBe('');
  expect(lastDayIn('<html data-names="2023-01-14" lang=zh><p data-until="2023-01-02">')).toBe(
    '2023-01-02',
  );
  expect(lastDayIn('<b data-untils="2022-01-01 2022-01-02" data-ends="2022-01-03">')).toBe('');
});

it.each([
  ['on its last day', '2026-11-25', '2026-11-25', false],
  ['the day after', '2026-11-25', '2026-11-26', true],
  ['without a last day, for thirty days', '', '2026-12-20', false],
  ['without a last day, no longer', '', '2026-12-21', true],
])('is past %s', (_, until, now, past) => {
  expect(isPast({ kept: at('2026-11-20'), fixed: undefined, until }, at(now))).toBe(past);
});
