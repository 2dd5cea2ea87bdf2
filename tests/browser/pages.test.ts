import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type ServedSite, serveSite } from '../../scripts/support/serve.ts';
import { openPage, startBrowser } from '../support/browser.ts';
import { builtPages, pageKinds, SITE } from '../support/site.ts';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const kinds = pageKinds(builtPages()).map(({ path }) => path);
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let browser: Browser;
let site: ServedSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveSite(SITE, 0)]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const at = (path: string): string => new URL(path, site.url).href;

describe('axe finds nothing on any page kind', () => {
  test.each([
    ['light, 360 px', 360, 'light', ''],
    ['dark, 360 px', 360, 'dark', ''],
    ['light, 1280 px', 1280, 'light', ''],
    ['dark, 1280 px', 1280, 'dark', ''],
    ['largest text, 360 px', 360, 'light', 'xl'],
  ] as const)('%s', async (_, width, colorScheme, size) => {
    const page = await openPage(browser, {
      viewport: { width, height: 740 },
      colorScheme,
      bypassCSP: true,
    });
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(at(path));
      await page.evaluate((text) => {
        document.documentElement.dataset.size = text;
      }, size);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
      for (const { id, nodes } of violations) found.push(`${path} ${id} ${nodes[0]?.html ?? ''}`);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});

test.each(['', 'xl'])('no page scrolls sideways at 320 px (text size "%s")', async (size) => {
  const page = await openPage(browser, { viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const path of kinds) {
    await page.goto(at(path));
    const overflow = await page.evaluate((text) => {
      document.documentElement.dataset.size = text;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    }, size);
    if (overflow > 0) wide.push(`${path} by ${overflow} px`);
  }
  await page.context().close();
  expect(wide).toEqual([]);
});

it('asks nobody but its own origin, and leaves the console empty', async () => {
  const page = await openPage(browser);
  const strangers: string[] = [];
  const spoken: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) strangers.push(request.url());
  });
  page.on('console', (message) => spoken.push(message.text()));
  page.on('pageerror', (error) => spoken.push(String(error)));
  for (const path of kinds) await page.goto(at(path));
  await page.context().close();
  expect(strangers).toEqual([]);
  expect(spoken).toEqual([]);
});

describe('without scripts', () => {
  it('takes a resident from home to a notice in two taps, with the sum and the phone', async () => {
    const page = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(site.url);
    await page.click('.cards a:has-text("山跟前村")');
    expect(await page.textContent('h1')).toContain('山跟前村');
    await page.click('a.title:has-text("美丽庭院奖补第三批")');
    expect(await page.textContent('.clock')).toMatch(/公示中，(还剩 \d+ 天|今天截止)/);
    expect(await page.textContent('tbody')).toContain('× 50% =');
    expect(await page.getAttribute('a.btn.strong', 'href')).toMatch(/^tel:0719-/);
    await page.context().close();
  });

  it('reads the same words on every page kind but search', async () => {
    const [off, on] = await Promise.all([
      openPage(browser, { javaScriptEnabled: false }),
      openPage(browser),
    ]);
    for (const path of kinds.filter(
      (kind) => !kind.startsWith('/search/') && !kind.startsWith('/check/'),
    )) {
      await off.goto(at(path));
      await on.goto(at(path));
      const words = 'main p, main li, main th, main td, main h1, main h2';
      const texts = (page: typeof off): Promise<string[]> => page.locator(words).allTextContents();
      expect([path, await texts(off)]).toEqual([path, await texts(on)]);
    }
    await off.context().close();
    await on.context().close();
  });
});

it('remembers the text size that was chosen', async () => {
  const page = await openPage(browser);
  await page.goto(site.url);
  await page.click('#size');
  await page.goto(at('/help/'));
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    '22px',
  );
  await page.context().close();
});
