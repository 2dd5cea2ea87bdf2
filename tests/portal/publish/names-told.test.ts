import { expect, it } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { maskedNames } from '../../../src/domain/expiry.ts';
import { namedOn, withLastDay } from '../../../src/integrations/offline/last-day.ts';
import { loadPortal, surroundings } from '../../../src/portal/fs/load.ts';
import { NamesTold } from '../../../src/portal/publish/names-told.ts';

const named = new NamesTold();
named.add({ id: 'a-1', village: 'a' }, ['张*', '户主李*四来过', null, 5], '2023-01-10');
named.add({ id: 'a-2', village: 'a' }, ['张*'], '2023-01-05');
named.add({ id: 'b-1', village: 'b' }, ['张*'], '2023-01-01');

/** A page as it is finished. */
const finished = (html: string): string => {
  const by = namedOn(html);
  return withLastDay(html, by && named.lastDay(by));
};

const page = (village: string, body: string): string =>
  `<!DOCTYPE html><html lang="zh-CN"><nav class="crumbs"><a href="/villages/${village}/">村</a></nav>${body}</html>`;

it.each([
  ['the day of the row that is on it', 'a', '<tr id="a-1"><td>张*</td></tr>', '2023-01-10'],
  ['the first of two rows', 'a', '<p data-payout="a-1">张*<p id="a-2">张*', '2023-01-05'],
  ['the first of its village where no row is marked', 'a', '<p>张*', '2023-01-05'],
  ['the first of all where the village has none', 'c', '<p>张*', '2023-01-01'],
  ['a name within a sentence', 'a', '<p>户主李*四', '2023-01-10'],
])('writes on a page %s', (_, village, body, day) => {
  expect(finished(page(village, body))).toContain(`<html data-names="${day}" lang`);
});

it('leaves a page alone that names nobody, or only those who are not to be forgotten', () => {
  for (const body of ['<p>张三', '<p>王*']) {
    expect(finished(page('a', body))).toBe(page('a', body));
  }
});

it('knows of every name that the portal tells in a notice and its payouts how long it may', () => {
  const { dataFolder, today } = surroundings();
  const { portal } = loadPortal(dataFolder, today);
  if (!portal) throw new Error('the bundled data has problems');
  const { namedRowsDays } = portal.config.retention;
  const payouts = portal.payouts.filter(({ name }) => maskedNames(name).length > 0);
  expect(payouts.length).toBeGreaterThan(100);
  for (const { id, village, name, noticeTo } of payouts) {
    const last = portal.named?.lastDay({ names: maskedNames(name), ids: [id], village }) ?? '';
    expect(last >= portal.asOf, `${id} ${last}`).toBe(true);
    if (noticeTo !== null) expect([id, last]).toEqual([id, addDays(noticeTo, namedRowsDays)]);
  }
});
