import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { STAND_IN } from '../../src/domain/copies.ts';
import { addDays, daysBetween } from '../../src/domain/day.ts';
import { isRunning, noticeHref } from '../../src/views/notices/notice-line.ts';
import { villageHref, villageOf } from '../../src/views/places.ts';
import { browsing } from '../support/browsing.ts';
import { sitePortal } from '../support/site.ts';

const { at, open } = browsing();

const portal = sitePortal();
/** A notice that runs and has a list of names. */
const found = portal.notices.find(
  (one) => isRunning(one, portal.asOf) && portal.payouts.some((payout) => payout.notice === one.id),
);
if (!found) throw new Error('no running notice lists payouts');
const notice = found;
const village = villageOf(portal, notice.village);

/** How it is to stand on the last day of the notice, and the day after. */
const left = daysBetween(portal.asOf, notice.noticeTo);
const running = new Set(
  portal.notices
    .filter((one) => isRunning(one, addDays(portal.asOf, left + 1)))
    .map(({ id }) => id),
);

const KEPT = ['/', '/search/heads/root.json', noticeHref(notice.id)];
const isKept = (addresses: string[]): Promise<boolean> =>
  Promise.all(addresses.map((one) => caches.match(one))).then((all) => all.every(Boolean));

/** One visit: the front page, the village, a notice; then the signal is gone. */
async function visit(page: Page): Promise<void> {
  await page.goto(at('/'));
  await page.evaluate((id) => localStorage.setItem('village', id), village.id);
  await page.goto(at(villageHref(village.id)));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.goto(at(noticeHref(notice.id)));
  await expect.poll(() => page.evaluate(isKept, KEPT), { timeout: 60_000 }).toBe(true);
  await page.context().setOffline(true);
}

/** Whether the page in the place of a notice says that the copy has had its time. */
async function isGone(page: Page): Promise<boolean> {
  await page.goto(at(noticeHref(notice.id))).catch(() => undefined);
  await page.waitForSelector('[data-reason]:not([hidden])');
  return page.isVisible('[data-reason=past]');
}

it('is read in airplane mode after one visit, until it has had its time', async () => {
  const page = await open({ serviceWorkers: 'allow', viewport: { width: 360, height: 740 } });
  /** Moves the clock of the pages, as days go by without signal. */
  const later = (days: number): Promise<void> =>
    page.clock.setFixedTime(Date.now() + days * 86_400_000);
  await visit(page);

  // The front page with the village, the village, the notice with its table, the search.
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

  // A page that was never read: what there is instead.
  await page.goto(at('/accounts/'));
  expect(await page.isVisible('[data-reason=none]')).toBe(true);
  expect(await page.isVisible('[data-reason=past]')).toBe(false);
  await page.waitForSelector(`#kept a:has-text("${notice.title}")`);

  // The notice on its last day, and once it has ended.
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
  const shown = await page
    .locator('li[data-notice]:not([data-status=ended])')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.notice ?? ''));
  expect(shown.filter((id) => !running.has(id))).toEqual([]);

  // Too old by the clock of the page; then, put back, past the day of a name by the worker's own, which
  // cannot be moved from here: the copy is made older.
  await later(31);
  expect(await isGone(page)).toBe(true);
  await later(0);
  await page.goto(at(noticeHref(notice.id)));
  expect(await page.locator('tr[data-payout]').count()).toBeGreaterThan(3);
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
  expect(await isGone(page)).toBe(true);

  // One button forgets all of it.
  await page.goto(at(`/${STAND_IN}`));
  await page.click('#forget');
  await page.waitForSelector('#forget:disabled:has-text("忘掉了")');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('village'))).toBe(null);
  expect(await page.goto(at('/')).catch(() => null)).toBe(null);
});
