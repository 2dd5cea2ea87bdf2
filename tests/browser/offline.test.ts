import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../src/domain/day.ts';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import { isRunning, noticeHref } from '../../src/views/notices/notice-line.ts';
import { villageHref, villageOf } from '../../src/views/places.ts';
import { browsing } from '../support/browsing.ts';

const { at, open } = browsing();

const { dataFolder, today } = surroundings();
const { portal } = loadPortal(dataFolder, today);
if (!portal) throw new Error('the bundled data has problems');
/** A notice that runs and has a list of names. */
const notice = portal.notices.find(
  (one) => isRunning(one, portal.asOf) && portal.payouts.some((payout) => payout.notice === one.id),
);
if (!notice) throw new Error('no running notice lists payouts');
const village = villageOf(portal, notice.village);

const DAY = 86_400_000;
let page: Page;

/** One visit: the front page, the village by its button there, a notice; then the signal is gone. */
beforeEach(async () => {
  page = await open({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
  await page.goto(at('/'));
  await page.evaluate((id) => localStorage.setItem('village', id), village.id);
  await page.goto(at(villageHref(village.id)));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(at(noticeHref(notice.id)));
  const kept = ['/', '/search/heads/root.json', noticeHref(notice.id)];
  const isKept = (addresses: string[]): Promise<boolean> =>
    Promise.all(addresses.map((one) => caches.match(one))).then((all) => all.every(Boolean));
  await expect.poll(() => page.evaluate(isKept, kept), { timeout: 60_000 }).toBe(true);
  await page.context().setOffline(true);
});

/** Moves the clock of the pages, as the day goes on while a device is without signal. */
async function later(days: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * DAY);
}

it('shows in airplane mode the front page, the village, a notice with its table, and searches', async () => {
  await page.goto(at('/'));
  expect(await page.textContent('[role=status]')).toContain('没连上网');
  await page.waitForSelector(`#mine:has-text("${village.name}")`);
  await page.goto(at(villageHref(village.id)));
  expect(await page.textContent('h1')).toBe(village.name);
  await page.goto(at(noticeHref(notice.id)));
  expect(await page.locator('tr[data-payout]').count()).toBeGreaterThan(3);
  expect(await page.textContent('.clock b')).toContain('公示中');
  await page.goto(at(`/search/?q=${encodeURIComponent(village.name)}`));
  await page.waitForSelector('#found li');
  expect(await page.textContent('#found li a')).toContain(village.name);
});

it('says so of a page that it does not have, and lists those that it has', async () => {
  await page.goto(at('/accounts/'));
  expect(await page.isVisible('[data-reason=none]')).toBe(true);
  expect(await page.isVisible('[data-reason=past]')).toBe(false);
  await page.waitForSelector(`#kept a:has-text("${notice.title}")`);
});

it('shows as ended what has ended since', async () => {
  const left = daysBetween(portal.asOf, notice.noticeTo);
  await later(left);
  await page.goto(at(noticeHref(notice.id)));
  expect(await page.textContent('.clock b')).toBe('公示中，今天截止');
  await later(left + 1);
  await page.goto(at(noticeHref(notice.id)));
  expect(await page.textContent('.clock b')).toBe('已结束');
  expect(await page.textContent('main')).not.toMatch(/公示中|还剩|今天截止/);
  expect(await page.textContent('[role=status]')).toContain(`${left + 1} 天以前`);
  await page.goto(at('/'));
  await page.waitForSelector('#mine li[data-notice]');
  const running = await page
    .locator('li[data-notice]:not([data-status=ended])')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.notice));
  const expected = new Set(
    portal.notices
      .filter((one) => isRunning(one, addDays(portal.asOf, left + 1)))
      .map(({ id }) => id),
  );
  expect(running.filter((id) => !expected.has(id ?? ''))).toEqual([]);
});

it('shows no copy past the day of a name on it, nor one that is too old', async () => {
  const past = async (): Promise<boolean> => {
    await page.goto(at(noticeHref(notice.id))).catch(() => undefined);
    await page.waitForSelector('[data-reason]:not([hidden])');
    return page.isVisible('[data-reason=past]');
  };
  await later(31);
  expect(await past()).toBe(true);
  await page.clock.setFixedTime(Date.now());
  await page.goto(at(noticeHref(notice.id)));
  expect(await page.isVisible('tr[data-payout]')).toBe(true);
  // The worker's own clock cannot be moved from here: the copy is made older.
  await page.evaluate(async (name) => {
    for (const kept of await caches.keys()) {
      const cache = await caches.open(kept);
      const answer = await cache.match(name);
      if (!answer) continue;
      const headers = new Headers(answer.headers);
      headers.set('X-Until', '2022-12-14');
      await cache.put(name, new Response(await answer.text(), { headers }));
    }
  }, noticeHref(notice.id));
  expect(await past()).toBe(true);
});

it('forgets all of it at one button', async () => {
  await page.goto(at('/help/offline/'));
  await page.click('#forget');
  await page.waitForSelector('#forget:disabled:has-text("忘掉了")');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('village'))).toBe(null);
  expect(await page.goto(at('/')).catch(() => null)).toBe(null);
});
