import { expect, test } from 'vitest';
import { type Objection, summariseObjections } from '../../../src/domain/objections/objection.ts';

const LEDGER: readonly Objection[] = [
  { receivedOn: '2022-12-01', channel: 'paper', answeredOn: '2022-12-01', outcome: 'rejected' },
  { receivedOn: '2022-12-01', channel: 'phone', answeredOn: '2022-12-04', outcome: 'upheld' },
  { receivedOn: '2022-12-02', channel: 'phone', answeredOn: '2022-12-12', outcome: 'partly' },
  { receivedOn: '2022-12-05', channel: 'box', answeredOn: null, outcome: null },
];

test('counts by channel and outcome, and the days from receipt to answer', () => {
  expect(summariseObjections(LEDGER, '2022-12-15')).toEqual({
    received: 4,
    byChannel: [
      { channel: 'paper', count: 1 },
      { channel: 'phone', count: 2 },
      { channel: 'box', count: 1 },
    ],
    answered: 3,
    upheld: 1,
    partly: 1,
    rejected: 1,
    open: 1,
    oldestOpenDays: 10,
    medianDays: 3,
    longestDays: 10,
  });
});

test('what comes after the day has not happened: the last answer is still open', () => {
  const { received, answered, open, oldestOpenDays } = summariseObjections(LEDGER, '2022-12-04');
  expect({ received, answered, open, oldestOpenDays }).toEqual({
    received: 3,
    answered: 2,
    open: 1,
    oldestOpenDays: 2,
  });
});

test('nothing received has no median', () => {
  const { received, medianDays, longestDays } = summariseObjections([], '2022-12-04');
  expect({ received, medianDays, longestDays }).toEqual({
    received: 0,
    medianDays: null,
    longestDays: null,
  });
});
