import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { SITE } from '../support/site.ts';

const { at, open } = browsing();
const BLACK = '/boards/censure/';
const HONOURS = '/honours/wutong/';

/** Last days that the built page bears. */
function lastDays(path: string, selector: string): string[] {
  const root = parse(readFileSync(`${SITE}${path}index.html`, 'utf8'));
  return root.querySelectorAll(selector).map((entry) => entry.getAttribute('data-until') ?? '');
}

/** Opens a page at a moment as a live site would send it: the bundled one speaks of a fixed day. */
async function openedAt(path: string, moment: string, javaScriptEnabled = true): Promise<Page> {
  const page = await open({ viewport: { width: 360, height: 740 }, javaScriptEnabled });
  if (javaScriptEnabled) await page.clock.setFixedTime(new Date(moment));
  await page.route(at(path), async (route) => {
    const html = readFileSync(`${SITE}${path}index.html`, 'utf8');
    const body = html.replace(/ data-day="[^"]*"/, '');
    expect(body).not.toBe(html);
    await route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(at(path));
  return page;
}

describe('a board opened later than it was built', () => {
  const days = lastDays(BLACK, 'section[data-until]').sort();
  const first = days[0] ?? '';
  const left = (day: string): number => days.filter((until) => until >= day).length;

  it('still shows an entry in the last minute of its last day, and not a minute later', async () => {
    expect(days.length).toBeGreaterThan(2);
    const last = await openedAt(BLACK, `${first}T23:59:00+08:00`);
    expect(await last.locator('section[data-until]').count()).toBe(days.length);
    expect((await last.textContent('[data-gone]')) ?? '').toBe('');
    const next = await openedAt(BLACK, `${first}T24:00:00+08:00`);
    const gone = days.filter((until) => until === first).length;
    expect(await next.locator('section[data-until]').count()).toBe(days.length - gone);
    expect(await next.textContent('[data-gone]')).toContain(`有 ${gone} 条到期，已经撤下`);
    expect(await next.textContent('[data-untils]')).toBe(String(days.length - gone));
  });

  it('says that nothing is left when nothing is, and never what it was', async () => {
    const page = await openedAt(BLACK, '2024-01-01T08:00:00+08:00');
    expect(left('2024-01-01')).toBe(0);
    expect(await page.locator('section[data-until]').count()).toBe(0);
    expect(await page.isVisible('[data-empty]')).toBe(true);
    expect(await page.textContent('[data-gone]')).toMatch(
      /^这个页面生成以后，有 \d+ 条到期，已经撤下。$/,
    );
  });

  it('says without scripts until when each entry stands', async () => {
    const page = await openedAt(BLACK, '2024-01-01T08:00:00+08:00', false);
    expect(await page.locator('section[data-until]').count()).toBe(days.length);
    expect(await page.textContent('main')).toContain('每条下面写了在榜到哪天');
    for (const entry of await page.locator('section[data-until] dl').all()) {
      expect(await entry.textContent()).toMatch(/在榜\s*\d{4}年\d+月\d+日—\d{4}年\d+月\d+日/);
    }
  });

  it('stays as it is where the site speaks of a fixed day', async () => {
    const page = await open();
    await page.clock.setFixedTime(new Date('2024-01-01T08:00:00+08:00'));
    await page.goto(at(BLACK));
    expect(await page.locator('section[data-until]').count()).toBe(days.length);
  });
});

it('takes the names of honours off, and leaves title and deed', async () => {
  const names = lastDays(HONOURS, '[data-until]').length;
  expect(names).toBeGreaterThan(2);
  const page = await openedAt(HONOURS, '2024-01-01T08:00:00+08:00');
  expect(await page.locator('[data-until]').count()).toBe(0);
  expect(await page.locator('[data-honour]').count()).toBe(names);
  expect(await page.textContent('main')).not.toContain('*');
});
