import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { browsing, unfold } from '../support/browsing.ts';
import { builtPages, pageKinds } from '../support/site.ts';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const pages = builtPages();
const kinds = pageKinds(pages).map(({ path }) => path);
const { at, open, walk } = browsing();
/** A walk takes about a minute where nothing else runs. */
const TEN_MINUTES = 600_000;

/** Pages whose whole point is a script say so to a browser that runs none. */
const needsScript = new Set(
  pages.filter(({ html }) => html.includes('<noscript>')).map(({ path }) => path),
);

describe('axe finds nothing on any page kind', () => {
  const axeSource = readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  );
  const MODES = [
    ['light, 360 px', 360, 'light', ''],
    ['dark, 360 px', 360, 'dark', ''],
    ['light, 1280 px', 1280, 'light', ''],
    ['dark, 1280 px', 1280, 'dark', ''],
    ['largest text, 360 px', 360, 'light', 'xl'],
  ] as const;
  const found = new Map<string, string[]>();

  // One load serves all modes: nothing but styles tells one from another.
  beforeAll(async () => {
    await walk(kinds, { bypassCSP: true }, (page) => async (path) => {
      await page.evaluate(axeSource);
      for (const [mode, width, colorScheme, size] of MODES) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme });
        await page.evaluate(unfold, size);
        const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
        const told = violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ''}`);
        found.set(mode, [...(found.get(mode) ?? []), ...told]);
      }
    });
  }, TEN_MINUTES);

  test.each(MODES)('%s', (mode) => {
    expect(found.get(mode)).toEqual([]);
  });
});

describe('every page kind', () => {
  const WORDS = 'main p, main li, main th, main td, main h1, main h2';
  const strangers: string[] = [];
  const spoken: string[] = [];
  const [withScripts, without] = [new Map<string, string[]>(), new Map<string, string[]>()];

  const wordsOf = (page: Page): Promise<string[]> =>
    page.evaluate(
      (selector) => [...document.querySelectorAll(selector)].map((part) => part.textContent ?? ''),
      WORDS,
    );

  beforeAll(async () => {
    await walk(kinds, {}, (page) => {
      page.on('request', (request) => {
        if (!request.url().startsWith(at('/'))) strangers.push(`${page.url()}: ${request.url()}`);
      });
      page.on('console', (message) => spoken.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => spoken.push(`${page.url()}: ${String(error)}`));
      return async (path) => {
        // What such a page fetches once it is there may speak as well.
        if (needsScript.has(path)) await page.waitForLoadState('networkidle');
        withScripts.set(path, await wordsOf(page));
      };
    });
    await walk(kinds, { javaScriptEnabled: false }, (page) => async (path) => {
      without.set(path, await wordsOf(page));
    });
  }, TEN_MINUTES);

  it('was looked at', () => {
    expect([...withScripts.keys()].toSorted()).toEqual(kinds.toSorted());
    expect([...without.keys()].toSorted()).toEqual(kinds.toSorted());
  });

  it('asks nobody but its own origin, and leaves the console empty', () => {
    expect(strangers).toEqual([]);
    expect(spoken).toEqual([]);
  });

  it('reads the same words without scripts, but for those that need one', () => {
    // Compared by hand: the runner takes half a minute to find so many words alike.
    const different = kinds
      .filter((path) => !needsScript.has(path))
      .flatMap((path) => {
        const [off, on] = [without.get(path) ?? [], withScripts.get(path) ?? []];
        const length = Math.max(off.length, on.length);
        const first = Array.from({ length }).findIndex((_, index) => off[index] !== on[index]);
        return first === -1 ? [] : [{ path, without: off[first], withScripts: on[first] }];
      });
    expect(different).toEqual([]);
  });
});

it('brings a notice in one compressed request of at most 7 KB', async () => {
  const twenty = pages.find(
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
