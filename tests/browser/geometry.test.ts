import { beforeAll, expect, it, test } from 'vitest';
import { browsing, unfold } from '../support/browsing.ts';
import { misfits } from '../support/geometry.ts';
import { builtPages, pageKinds } from '../support/site.ts';

/** Text sizes as the switch at the head of a page names them. */
const SIZES = { 标准: '', 大: 'l', 特大: 'xl' };
type Size = keyof typeof SIZES;
const NAMES = Object.keys(SIZES) as Size[];
const WIDTHS = [320, 360, 768, 1000, 1280, 1920];

/** Where each layout is at its tightest, since a layout goes by how many letters have room. */
const TIGHTEST: Readonly<Record<number, readonly Size[]>> = {
  320: ['标准', '特大'],
  768: ['标准'],
  1000: ['标准', '特大'],
};

/** PORTAL_GEOMETRY=all looks at every page of the site in every way: ten minutes. */
const isThorough = process.env.PORTAL_GEOMETRY === 'all';

/** In what sizes a page is looked at: where it is tightest, and at one width, in turn, in all. */
function sizesAt(width: number, turn: number): readonly Size[] {
  const isItsTurn = WIDTHS[turn % WIDTHS.length] === width;
  return isThorough || isItsTurn ? NAMES : (TIGHTEST[width] ?? []);
}

const pages = builtPages();
const kinds = new Set(pageKinds(pages));
const looked = pages
  .filter(
    (page) =>
      isThorough ||
      kinds.has(page) ||
      page.path.startsWith('/villages/') ||
      /<table class="[^"]*\bledger\b/.test(page.html),
  )
  .map(({ path }) => path);

const { at, open, walk } = browsing();
const found = new Map<string, string[]>();

// One load serves all looks, since nothing but styles tells one from another.
beforeAll(
  () =>
    walk(looked, {}, (page) => async (path) => {
      await page.evaluate(unfold, '');
      // What is laid out need not be painted.
      await page.evaluate(() => document.documentElement.style.setProperty('visibility', 'hidden'));
      for (const width of WIDTHS) {
        const sizes = sizesAt(width, looked.indexOf(path));
        if (sizes.length === 0) continue;
        await page.setViewportSize({ width, height: 740 });
        const told = await misfits(
          page,
          sizes.map((size) => SIZES[size]),
        );
        sizes.forEach((size, at) => {
          const look = `${width} ${size}`;
          const misfitting = (told[at] ?? []).map((misfit) => `${path} ${misfit}`);
          found.set(look, [...(found.get(look) ?? []), ...misfitting]);
        });
      }
    }),
  isThorough ? 3_600_000 : 600_000,
);

test.each(WIDTHS.flatMap((width) => NAMES.map((size) => [width, size] as const)))(
  'at %d px in %s text, nothing scrolls sideways, leaves its box or lies on other words',
  (width, size) => {
    expect(found.get(`${width} ${size}`)).toEqual([]);
  },
);

it('sees what does not fit', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  await page.goto(at('/'));
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML(
      'beforeend',
      `<div><table><tr><td class="num">${'宽'.repeat(9)}</td></tr></table></div>
       <p>在下</p><p>在上</p><dl><dt>名</dt><dd>一字一行一字一行</dd></dl>`,
    );
    const last = (name: string): HTMLElement =>
      document.querySelector(`main > ${name}:last-of-type`) as HTMLElement;
    last('div').style.width = '20px';
    last('p').style.marginTop = '-2.5em';
    last('dl').style.width = '30px';
  });
  const told = (await misfits(page, [''])).flat().join('\n');
  expect(told).toContain('wider than its box: <table');
  expect(told).toContain('printed over each other: 在下 × 在上');
  expect(told).toMatch(/0\.\d letters a line: <dd/);
});

it('sets figures in columns, each as wide as the next', async () => {
  const page = await open();
  await page.goto(at(looked.find((path) => path.startsWith('/programmes/')) ?? ''));
  const variants = await page.$$eval('td, p, li', (parts) =>
    parts.map((part) => getComputedStyle(part).fontVariantNumeric),
  );
  expect(variants.length).toBeGreaterThan(10);
  expect(new Set(variants)).toEqual(new Set(['tabular-nums']));
});
