import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { describe, expect, it, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { builtPages, pageKinds } from '../support/site.ts';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const kinds = pageKinds(builtPages()).map(({ path }) => path);
const { at, open } = browsing();

/** Pages whose whole point is a script. */
const NEEDS_SCRIPT = /^\/(search|check|print|receipt)\//;

describe('axe finds nothing on any page kind', () => {
  const axeSource = readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  );

  test.each([
    ['light, 360 px', 360, 'light', ''],
    ['dark, 360 px', 360, 'dark', ''],
    ['light, 1280 px', 1280, 'light', ''],
    ['dark, 1280 px', 1280, 'dark', ''],
    ['largest text, 360 px', 360, 'light', 'xl'],
  ] as const)('%s', async (_, width, colorScheme, size) => {
    const page = await open({ viewport: { width, height: 740 }, colorScheme, bypassCSP: true });
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(at(path));
      await page.evaluate((text) => {
        document.documentElement.dataset.size = text;
        for (const details of document.querySelectorAll('details')) details.open = true;
      }, size);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
      for (const { id, nodes } of violations) found.push(`${path} ${id} ${nodes[0]?.html ?? ''}`);
    }
    expect(found).toEqual([]);
  });
});

test.each(['', 'xl'])('no page scrolls sideways at 320 px (text size "%s")', async (size) => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const path of kinds) {
    await page.goto(at(path));
    const overflow = await page.evaluate((text) => {
      document.documentElement.dataset.size = text;
      for (const details of document.querySelectorAll('details')) details.open = true;
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    }, size);
    if (overflow > 0) wide.push(`${path} by ${overflow} px`);
  }
  expect(wide).toEqual([]);
});

it('asks nobody but its own origin, and leaves the console empty', async () => {
  const page = await open();
  const strangers: string[] = [];
  const spoken: string[] = [];
  let path = '';
  page.on('request', (request) => {
    if (!request.url().startsWith(at('/'))) strangers.push(`${path}: ${request.url()}`);
  });
  page.on('console', (message) => spoken.push(`${path}: ${message.text()}`));
  page.on('pageerror', (error) => spoken.push(`${path}: ${String(error)}`));
  for (path of kinds) await page.goto(at(path));
  expect(strangers).toEqual([]);
  expect(spoken).toEqual([]);
});

it('reads the same words without scripts on every page kind but those that need one', async () => {
  const [off, on] = await Promise.all([open({ javaScriptEnabled: false }), open()]);
  for (const path of kinds.filter((kind) => !NEEDS_SCRIPT.test(kind))) {
    await Promise.all([off.goto(at(path)), on.goto(at(path))]);
    const words = 'main p, main li, main th, main td, main h1, main h2';
    const texts = (page: typeof off): Promise<string[]> => page.locator(words).allTextContents();
    expect([path, await texts(off)]).toEqual([path, await texts(on)]);
  }
  await Promise.all([off.context().close(), on.context().close()]);
});

it('brings a notice in one compressed request of at most 7 KB', async () => {
  const twenty = builtPages().find(
    ({ path, root }) =>
      path.startsWith('/notices/') && root.querySelectorAll('tbody tr').length === 20,
  );
  expect(twenty).toBeDefined();
  const page = await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const response = await page.goto(at(twenty?.path ?? ''), { waitUntil: 'networkidle' });
  const sizes = await response?.request().sizes();
  expect(requests).toHaveLength(1);
  expect(response?.headers()['content-encoding']).toMatch(/^(br|gzip|zstd)$/);
  expect(sizes?.responseBodySize).toBeLessThanOrEqual(7 * 1024);
});

it('remembers the text size that was chosen', async () => {
  const page = await open();
  await page.goto(at('/'));
  await page.click('#size');
  await page.goto(at('/help/'));
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(size).toBe('22px');
});
