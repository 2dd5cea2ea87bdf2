import { describe, expect, it } from 'vitest';
import {
  type ContactCard,
  cardFaults,
  checkCard,
  checkCardCoverage,
  householdsOn,
} from '../../../src/domain/organisation/cards.ts';

function card(line: number, from: string, to: string): ContactCard {
  return { id: `L00${line}`, from, to, line };
}

it.each([
  ['H0001', 'H0010', 10],
  ['H0007', 'H0007', 1],
  ['A3-098', 'A3-102', 5],
  ['H0010', 'H0001', 0],
  ['A0001', 'B0002', 0],
])('counts the households from %s to %s: %i', (from, to, count) => {
  expect(householdsOn(card(2, from, to))).toBe(count);
});

describe('cardFaults', () => {
  it.each<[string, ContactCard[], object[]]>([
    ['spans that follow each other', [card(2, 'H01', 'H10'), card(3, 'H11', 'H20')], []],
    ['the same numbers of other groups', [card(2, 'A01', 'A10'), card(3, 'B05', 'B06')], []],
    ['a span the wrong way round', [card(2, 'H10', 'H01')], [{ line: 2, kind: 'span' }]],
    ['a span of two rows', [card(2, 'A01', 'B10')], [{ line: 2, kind: 'span' }]],
    [
      'a household on two cards',
      [card(2, 'H01', 'H10'), card(3, 'H10', 'H19')],
      [{ line: 3, kind: 'twice', other: 'L002' }],
    ],
    [
      'a card within a card, beyond the next',
      [card(2, 'H01', 'H30'), card(3, 'H05', 'H06'), card(4, 'H20', 'H21')],
      [
        { line: 3, kind: 'twice', other: 'L002' },
        { line: 4, kind: 'twice', other: 'L002' },
      ],
    ],
  ])('%s', (_, cards, faults) => {
    expect(cardFaults(cards)).toEqual(faults);
  });
});

it.each<[string, number | null, number | null, string]>([
  ['H10', null, 10, 'pass'],
  ['H11', null, 10, 'breach'],
  ['H04', 5, 10, 'breach'],
  ['H05', 5, 10, 'pass'],
  ['H10', null, null, 'cannot-tell'],
])('holds the card from H01 to %s to %o–%o: %s', (to, least, most, outcome) => {
  const check = checkCard(card(2, 'H01', to), { least, most, clause: 'R-LQ-06' });
  expect([check.outcome, check.clause]).toEqual([outcome, 'R-LQ-06']);
});

it.each<[number | null, string]>([
  [20, 'pass'],
  [21, 'breach'],
  [19, 'breach'],
  [null, 'cannot-tell'],
])('holds twenty households on cards against %o', (households, outcome) => {
  const cards = [card(2, 'H01', 'H10'), card(3, 'H11', 'H20')];
  expect(checkCardCoverage(cards, households)?.outcome).toBe(outcome);
  expect(checkCardCoverage([], households)).toBeNull();
});
