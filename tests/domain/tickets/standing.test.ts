import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/day.ts';
import { holidaysOf, NO_HOLIDAYS } from '../../../src/domain/holidays.ts';
import { ticketStanding } from '../../../src/domain/tickets/standing.ts';
import { summariseTickets } from '../../../src/domain/tickets/summary.ts';
import type { Ticket } from '../../../src/domain/tickets/ticket.ts';

const BLANK: Ticket = {
  channel: 'hotline',
  kind: 'repairs',
  receivedOn: '2022-11-04',
  sentOn: null,
  limit: null,
  counting: null,
  doneOn: null,
  rating: null,
  reopenedOn: null,
  redoneOn: null,
};
const TODAY = '2022-12-15';
const on = (part: Partial<Ticket>, today = TODAY, holidays = NO_HOLIDAYS) =>
  ticketStanding({ ...BLANK, ...part }, today, holidays);

// 2022-11-04 is a Friday.
test.each([
  ['no limit, open', {}, { status: 'open', due: null, over: 0, days: null }],
  [
    'three working days end on Wednesday',
    { limit: 3, counting: 'working', doneOn: '2022-11-09' },
    { status: 'done', due: '2022-11-09', days: 3, over: 0 },
  ],
  [
    'a day after that is late',
    { limit: 3, counting: 'working', doneOn: '2022-11-10' },
    { status: 'late', due: '2022-11-09', days: 4, over: 1 },
  ],
  [
    'a weekend moves a civil limit to Monday',
    { limit: 2, counting: 'civil', doneOn: '2022-11-07' },
    { status: 'done', due: '2022-11-07', days: 3, over: 0 },
  ],
  [
    'an inclusive limit counts the first day and moves nothing',
    { limit: 2, counting: 'inclusive', doneOn: '2022-11-07' },
    { status: 'late', due: '2022-11-05', days: 3, over: 2 },
  ],
  [
    'open past its day',
    { limit: 3, counting: 'civil' },
    { status: 'overdue', due: '2022-11-07', days: null, over: 38 },
  ],
  [
    'sent out again',
    { doneOn: '2022-11-06', reopenedOn: '2022-11-08' },
    { status: 'reopened', days: 2 },
  ],
  [
    'sent out again and settled',
    { doneOn: '2022-11-06', reopenedOn: '2022-11-08', redoneOn: '2022-11-09' },
    { status: 'done', days: 2 },
  ],
] as const)('%s', (_, part, expected) => {
  expect(on(part)).toMatchObject(expected);
});

describe('on an earlier day', () => {
  const part = { limit: 3, counting: 'civil', doneOn: '2022-11-12' } as const;
  it('knows nothing of what came after', () => {
    expect(on(part, '2022-11-06')).toMatchObject({ status: 'open', doneOn: null });
    expect(on(part, '2022-11-10')).toMatchObject({ status: 'overdue', over: 3, doneOn: null });
    expect(on(part, '2022-11-12')).toMatchObject({ status: 'late', over: 5 });
  });
});

it('skips days off and counts days worked against the weekday', () => {
  const holidays = holidaysOf([
    { year: 2022, name: 'x', kind: 'off', from: '2022-11-07', to: '2022-11-07', basis: 'x' },
    { year: 2022, name: 'x', kind: 'worked', from: '2022-11-05', to: '2022-11-05', basis: 'x' },
  ]);
  const part = { limit: 2, counting: 'working', doneOn: '2022-11-08' } as const;
  expect(on(part, TODAY, holidays)).toMatchObject({ due: '2022-11-08', days: 2, over: 0 });
});

describe('sums', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2022-10-20', count));
  const ticket = fc
    .record({
      receivedOn: day,
      limit: fc.option(fc.integer({ min: 1, max: 20 })),
      took: fc.option(fc.integer({ min: 0, max: 30 })),
      rating: fc.constantFrom('good', 'fair', 'poor', null),
    })
    .map(({ receivedOn, limit, took, rating }): Ticket => {
      const counting = limit === null ? null : ('civil' as const);
      const doneOn = took === null ? null : addDays(receivedOn, took);
      return {
        ...BLANK,
        receivedOn,
        limit,
        counting,
        doneOn,
        rating: doneOn === null ? null : rating,
      };
    });

  it('part the received into settled and open, and never count what has not come', () => {
    fc.assert(
      fc.property(fc.array(ticket), (tickets) => {
        const sums = summariseTickets(tickets, () => TODAY, NO_HOLIDAYS);
        const come = tickets.filter(({ receivedOn }) => daysBetween(receivedOn, TODAY) >= 0);
        expect(sums.received).toBe(come.length);
        expect(sums.done + sums.open).toBe(sums.received);
        expect(sums.overdue).toBeLessThanOrEqual(sums.open);
        expect(sums.inTime).toBeLessThanOrEqual(sums.limited);
        expect(sums.good + sums.poor).toBe(sums.rated);
      }),
    );
  });
});
