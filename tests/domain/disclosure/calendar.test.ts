import { expect, test } from 'vitest';
import {
  calendarOf,
  comingDue,
  type DueItem,
  type Publication,
  timelinessOf,
} from '../../../src/domain/disclosure/calendar.ts';
import { NO_HOLIDAYS } from '../../../src/domain/holidays.ts';

const MONTHLY: DueItem = {
  id: '财2',
  frequency: 'month',
  dueWithinDays: 10,
  counting: 'inclusive',
};
const EVENT: DueItem = { id: '村2', frequency: 'event', dueWithinDays: null, counting: 'civil' };
const SINCE = '2022-10-01';

function published(id: string, period: string | null, publishedOn: string): Publication {
  return { id, item: period === null ? '村2' : '财2', period, publishedOn };
}

function statuses(publications: readonly Publication[], today: string): string[] {
  const { cells } = calendarOf([MONTHLY], publications, SINCE, today, NO_HOLIDAYS);
  return cells.map(({ period, status }) =>
    [period, status.kind, 'days' in status ? status.days : 0].join(' '),
  );
}

test('a month is owed from the day it begins and due after it ends', () => {
  expect(statuses([], '2022-09-30')).toEqual([]);
  expect(statuses([], '2022-10-01')).toEqual(['2022-10 notDue 0']);
  expect(statuses([], '2022-11-09')).toEqual(['2022-10 notDue 0', '2022-11 notDue 0']);
  expect(statuses([], '2022-11-10')).toEqual(['2022-10 missing 1', '2022-11 notDue 0']);
});

test('the first notice of a period counts; a later correction does not make it late', () => {
  const notices = [
    published('b', '2022-10', '2022-11-20'),
    published('a', '2022-10', '2022-11-09'),
  ];
  expect(statuses(notices, '2022-11-30')[0]).toBe('2022-10 onTime 0');
  expect(statuses(notices.slice(0, 1), '2022-11-30')[0]).toBe('2022-10 late 11');
});

test.each([
  ['what it owed before is settled by what it still publishes', '2022-11-25', '2022-10 late 16'],
  ['what it still owes is counted until it stopped', null, '2022-10 missing 10'],
] as const)('of a village that stopped, %s', (_, on, first) => {
  const notices = on === null ? [] : [published('a', '2022-10', on)];
  // November fell due after the village had stopped: late or never, it was not owed.
  const late = published('b', '2022-11', '2022-12-20');
  const { cells } = calendarOf(
    [MONTHLY],
    [...notices, late],
    SINCE,
    '2026-11-28',
    NO_HOLIDAYS,
    '2022-11-19',
  );
  const told = cells.map(({ period, status }) =>
    [period, status.kind, 'days' in status ? status.days : 0].join(' '),
  );
  expect(told).toEqual([first, '2022-11 notDue 0']);
});

test('what is published tomorrow is not public today', () => {
  expect(statuses([published('a', '2022-10', '2022-11-11')], '2022-11-10')[0]).toBe(
    '2022-10 missing 1',
  );
});

test('an item without periods counts what came and owes nothing', () => {
  const { cells, events } = calendarOf(
    [EVENT],
    [published('b', null, '2022-11-02'), published('a', null, '2022-10-02')],
    SINCE,
    '2022-11-01',
    NO_HOLIDAYS,
  );
  expect(cells).toEqual([]);
  expect(events).toEqual([{ item: '村2', notices: ['a'], lastOn: '2022-10-02' }]);
});

test('counts as due only what has had its day, and rounds the rate half up', () => {
  const notices = [
    published('a', '2022-10', '2022-11-05'),
    published('b', '2022-12', '2022-12-20'),
  ];
  const { cells } = calendarOf([MONTHLY], notices, SINCE, '2022-12-31', NO_HOLIDAYS);
  expect(timelinessOf(cells, '2022-12-31')).toEqual({
    due: 2,
    onTime: 1,
    late: 0,
    missing: 1,
    rate: 5_000,
  });
  expect(timelinessOf([], '2022-12-31').rate).toBeNull();
});

test('lists what comes due, the last day of the stretch included', () => {
  const { cells } = calendarOf([MONTHLY], [], SINCE, '2022-10-30', NO_HOLIDAYS);
  expect(comingDue(cells, '2022-10-30', 10).map(({ period }) => period)).toEqual(['2022-10']);
  expect(comingDue(cells, '2022-10-30', 9)).toEqual([]);
});
