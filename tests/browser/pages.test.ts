import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { colourFaults, shapeFaults, thinOut } from '../support/axe.ts';
import { browsing, PACKED, unfold } from '../support/browsing.ts';
import { builtPages, pageKinds } from '../support/site.ts';

const pages = builtPages();
const kinds = pageKinds(pages);
const paths = kinds.map(({ path }) => path);
const { at, open, walk } = browsing();
/** The walk takes about a minute where nothing else runs. */
const TEN_MINUTES = 600_000;

/** `shape` stands for every rule but those of colours, which a dark page changes. */
type Rules = 'colours' | 'shape';
const LOOKS: readonly (readonly [
  width: 360 | 1280,
  size: '' | 'l' | 'xl',
  dark: boolean,
  Rules,
])[] = [
  [360, '', false, 'shape'],
  [360, 'l', false, 'shape'],
  [360, 'xl', false, 'shape'],
  [360, '', false, 'colours'],
  [360, '', true, 'colours'],
  [1280, '', true, 'colours'],
  [1280, 'xl', true, 'colours'],
  [1280, '', false, 'colours'],
  [1280, '', false, 'shape'],
  [1280, 'l', false, 'shape'],
  [1280, 'xl', false, 'shape'],
];
/** Guises of words in which axe has found nothing wrong, on whatever page. */
const coloursPassed = new Set<string>();
const violations = new Map<(typeof LOOKS)[number], string[]>(LOOKS.map((look) => [look, []]));

/** Pages whose whole point is a script say so to a browser that runs none. */
const needsScript = new Set(
  pages.filter(({ html }) => html.includes('<noscript>')).map(({ path }) => path),
);
const strangers: string[] = [];
const spoken: string[] = [];
const words = new Map<string, { readonly on: string[]; readonly off: string[] }>();

/** What a reader is told, and what the same markup tells where no script has run. */
function wordsOn(html: string): { on: string[]; off: string[] } {
  const told = (page: Document): string[] =>
    [...page.querySelectorAll('main p, main li, main th, main td, main h1, main h2')].map(
      (part) => part.textContent ?? '',
    );
  // A parser on its own runs no script, and reads what is meant for browsers without.
  return { on: told(document), off: told(new DOMParser().parseFromString(html, 'text/html')) };
}

async function axeFinds(
  page: Page,
  [width, size, dark, rules]: (typeof LOOKS)[number],
  coloursPassed: Set<string>,
): Promise<string[]> {
  await page.setViewportSize({ width, height: 740 });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.evaluate(unfold, size);
  if (rules === 'shape') return page.evaluate(shapeFaults);
  const { found, passed } = await page.evaluate(colourFaults, [...coloursPassed]);
  for (const guise of passed) coloursPassed.add(guise);
  return found;
}

// One load serves all that is asked of a page: nothing but styles tells one look from another. The
// first look is at the whole page, the others at one that has a list of a hundred as one of two. Colours
// that passed on one page are not asked of again.
beforeAll(async () => {
  const axeSource = readFileSync(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  );
  await walk(paths, {}, async (page) => {
    await page.addInitScript(axeSource);
    page.on('request', (request) => {
      if (!request.url().startsWith(at('/'))) strangers.push(`${page.url()}: ${request.url()}`);
    });
    page.on('console', (message) => spoken.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => spoken.push(`${page.url()}: ${String(error)}`));
    return async (path) => {
      // What such a page fetches once it is there may speak as well.
      if (needsScript.has(path)) await page.waitForLoadState('networkidle');
      const html = kinds.find((kind) => kind.path === path)?.html ?? '';
      words.set(path, await page.evaluate(wordsOn, html));
      for (const [index, look] of LOOKS.entries()) {
        if (index === 1) await page.evaluate(thinOut);
        const found = await axeFinds(page, look, coloursPassed);
        violations.get(look)?.push(...found.map((fault) => `${path} ${fault}`));
      }
    };
  });
}, TEN_MINUTES);

test.each(LOOKS)(
  'axe finds nothing on any page kind: %d px, text %s, dark %s, rules: %s',
  (...asked) => {
    const [, found] = [...violations].find(([look]) => String(look) === String(asked)) ?? [];
    expect(found).toEqual([]);
  },
);

describe('every page kind', () => {
  it('was looked at', () => {
    expect([...words.keys()].toSorted()).toEqual(paths.toSorted());
  });

  it('asks nobody but its own origin, and leaves the console empty', () => {
    expect(strangers).toEqual([]);
    expect(spoken).toEqual([]);
  });

  it('reads the same words without scripts, but for those that need one', () => {
    // Compared by hand: the runner takes half a minute to find so many words alike.
    const different = [...words]
      .filter(([path]) => !needsScript.has(path))
      .flatMap(([path, { on, off }]) => {
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
  const page = await open(PACKED);
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
