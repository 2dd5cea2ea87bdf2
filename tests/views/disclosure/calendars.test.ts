import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { calendars } from '../../../src/views/disclosure/calendars.ts';
import { disclosureIcs } from '../../../src/views/disclosure/ics.ts';
import { overdueLines, quietLines } from '../../../src/views/disclosure/overdue.ts';
import { disclosureOverview } from '../../../src/views/disclosure/overview.ts';
import { villageDisclosure } from '../../../src/views/disclosure/village-calendar.ts';
import { wholePortal } from '../../support/real-portal.ts';

const portal = wholePortal();

interface Expected {
  readonly day: string;
  readonly item: string;
  readonly period: string;
  readonly deadline: string;
  readonly village: string;
  readonly status: string;
  readonly days: string;
}

const expected = Papa.parse<Expected>(
  readFileSync('tests/fixtures/disclosure/statuses.csv', 'utf8'),
  { header: true, skipEmptyLines: true },
).data;
const DAYS = [...new Set(expected.map(({ day }) => day))];

/** What communities do not owe: land let out under contract and homesteads, and money where none has a collective. */
const NOT_OWED: Readonly<Record<string, RegExp>> = {
  liuwan: /^(村9|村10|村12)$/,
  wutong: /^(财\d|村9|村10|村12)$/,
};

/** Status of each village, item and period, as the fixture writes it. */
function statusesOn(day: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { village, cells, events } of calendars({ ...portal, asOf: day }).values()) {
    for (const { item, period, deadline, status } of cells) {
      const days = 'days' in status ? status.days : 0;
      found.set(`${village.id} ${item} ${period}`, `${deadline.day} ${status.kind} ${days}`);
    }
    for (const { item, notices } of events)
      found.set(`${village.id} ${item} `, ` event ${notices.length}`);
  }
  return found;
}

describe.each(DAYS)('on %s', (day) => {
  const found = statusesOn(day);
  const lines = expected.filter((line) => line.day === day);
  const own = new Set(lines.map(({ village, item, period }) => `${village} ${item} ${period}`));

  test('every item of every village stands as checked by hand', () => {
    const villages = [...calendars(portal).keys()];
    expect(villages).toHaveLength(10);
    const wanted = new Map<string, string>();
    for (const { item, period, deadline, village, status, days } of lines) {
      const places = (village === '*' ? villages : [village]).filter(
        (place) => !NOT_OWED[place]?.test(item),
      );
      for (const place of places) {
        const key = `${place} ${item} ${period}`;
        if (village === '*' && own.has(key)) continue;
        wanted.set(key, `${deadline} ${status} ${days}`);
      }
    }
    expect(Object.fromEntries([...found].sort())).toEqual(Object.fromEntries([...wanted].sort()));
  });

  test('the catalogue is covered whole', () => {
    expect(new Set(lines.map(({ item }) => item))).toEqual(
      new Set(portal.disclosure.map(({ id }) => id)),
    );
  });
});

test('the overview adds up to the villages and the towns', () => {
  const { whole, villages, towns } = disclosureOverview(portal);
  for (const lines of [villages, towns]) {
    for (const key of ['due', 'onTime', 'late', 'missing'] as const) {
      const sum = lines.reduce((total, { timeliness }) => total + timeliness[key], 0);
      expect([key, sum]).toEqual([key, whole.timeliness[key]]);
    }
  }
  expect(overdueLines(portal)).toHaveLength(whole.timeliness.missing);
});

test('lists what falls due in the next thirty days once for all villages that owe it', () => {
  const { coming } = disclosureOverview(portal);
  expect(coming.map(({ day, title, villages }) => [day, title, villages.length])).toContainEqual([
    '2023年1月10日（周二）',
    '2022年12月收支明细（逐笔）',
    9,
  ]);
});

test.each(['2024-03-01', '2026-11-27'])('on %s each village that stopped has one line', (day) => {
  const later = { ...portal, asOf: day };
  expect(overdueLines(later)).toEqual([]);
  expect(quietLines(later)).toHaveLength(10);
  for (const { words } of quietLines(later))
    expect(words).toMatch(/^自2022年\d+月\d+日起没有再交数据$/);
  for (const [village, { cells }] of calendars(later)) {
    const missing = cells.filter(({ status }) => status.kind === 'missing');
    expect([village, missing.length < 3]).toEqual([village, true]);
  }
  expect(disclosureOverview(later).coming).toEqual([]);
});

test('has no village with more than twenty overdue at once, however long it is silent', () => {
  const days = Array.from({ length: 40 }, (_, week) => addDays('2022-10-01', week * 7));
  for (const asOf of [...days, '2024-03-01', '2026-11-27']) {
    const counts = Map.groupBy(overdueLines({ ...portal, asOf }), ({ village }) => village);
    const most = Math.max(0, ...[...counts.values()].map(({ length }) => length));
    expect([asOf, most <= 20]).toEqual([asOf, true]);
  }
});

test('a village that said why it stopped has a line with the reason, and owes nothing since', () => {
  const stop = { kind: 'ended', on: '2022-12-01', why: '并到邻村公开' } as const;
  const villages = portal.villages.map((one) =>
    one.id === 'songping' ? { ...one, contact: { ...one.contact, stop } } : one,
  );
  const stopped = { ...portal, villages };
  expect(quietLines(stopped).map(({ village, words }) => [village, words])).toEqual([
    ['songping', '自2022年12月1日起不再公开：并到邻村公开'],
  ]);
  const calendar = calendars(stopped).get('songping');
  const since = calendar?.cells.filter(({ deadline }) => deadline.day >= stop.on) ?? [];
  expect(since.length).toBeGreaterThan(0);
  expect(since.filter(({ status: { kind } }) => kind === 'late' || kind === 'missing')).toEqual([]);
  expect(calendar && villageDisclosure(stopped, calendar).summary).toMatch(
    /^自2022年12月1日起不再公开：并到邻村公开。下面只到停下来的那一天以前。/,
  );
});

test('a village page has a line for each period and a mark for each month', () => {
  for (const calendar of calendars(portal).values()) {
    const view = villageDisclosure(portal, calendar);
    const lines = view.affairs.flatMap(({ items }) => items.flatMap(({ periods }) => periods));
    expect(lines).toHaveLength(calendar.cells.length);
    for (const row of view.grid.rows) expect(row.cells).toHaveLength(view.grid.columns.length);
    expect(view.sample).toBe(true);
  }
});

describe('the calendar to subscribe to', () => {
  const ics = disclosureIcs(portal);

  test('is made of whole-day entries with the portal’s day as stamp, and says 【示例】', () => {
    expect(ics).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(ics.trimEnd()).toMatch(/END:VCALENDAR$/);
    const stamps = [...ics.matchAll(/DTSTAMP:(\d{8})/g)].map(([, day]) => day);
    expect(new Set(stamps)).toEqual(new Set([portal.asOf.replaceAll('-', '')]));
    const unfolded = ics.replace(/\r\n[ \t]/g, '');
    const summaries = [...unfolded.matchAll(/SUMMARY:(.*)\r\n/g)].map(([, words]) => words);
    expect(summaries.length).toBeGreaterThan(10);
    for (const words of summaries) expect(words).toMatch(/^【示例】/);
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20230110');
  });

  test('folds lines at 75 octets and gives each entry an id of its own', () => {
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const ids = [...ics.replace(/\r\n[ \t]/g, '').matchAll(/UID:(.*)\r\n/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of one village holds that village alone', () => {
    const village = calendars(portal).get('hetang')?.village;
    const own = disclosureIcs(portal, village).replace(/\r\n[ \t]/g, '');
    for (const [, words] of own.matchAll(/SUMMARY:(.*)\r\n/g))
      expect(words).toContain('荷塘示例村');
  });
});
