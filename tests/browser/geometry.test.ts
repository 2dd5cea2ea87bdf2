import { beforeAll, expect, it, test } from 'vitest';
import { browsing, unfold } from '../support/browsing.ts';
import { misfits } from '../support/geometry.ts';
import { builtPages, pageKinds } from '../support/site.ts';

/** Text sizes as the switch at the head of a page names them. */
const SIZES = { 标准: '', 大: 'l', 特大: 'xl' };
type Look = readonly [width: number, size: keyof typeof SIZES];

/** Where each layout is at its tightest, since a layout goes by how many letters have room. */
const TIGHTEST: readonly Look[] = [
  [320, '特大'],
  [320, '标准'],
  [1000, '特大'],
  [768, '标准'],
  [1000, '标准'],
];
const ALL: readonly Look[] = [320, 360, 768, 1000, 1280, 1920].flatMap((width) =>
  (['标准', '大', '特大'] as const).map((size) => [width, size] as const),
);

/** PORTAL_GEOMETRY=all looks at every page of the site in every way: half an hour. */
const isThorough = process.env.PORTAL_GEOMETRY === 'all';
const looks = isThorough ? ALL : TIGHTEST;

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
const found = new Map<Look, string[]>(looks.map((look) => [look, []]));

// One load serves all looks, since nothing but styles tells one from another.
beforeAll(
  () =>
    walk(looked, {}, (page) => async (path) => {
      for (const look of looks) {
        const [width, size] = look;
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate(unfold, SIZES[size]);
        found.get(look)?.push(...(await misfits(page)).map((misfit) => `${path} ${misfit}`));
      }
    }),
  isThorough ? 7_200_000 : 600_000,
);

test.each(looks)(
  'at %d px in %s text, nothing scrolls sideways, leaves its box or lies on other words',
  (...look) => {
    const misfitting = [...found].find(([[width, size]]) => width === look[0] && size === look[1]);
    expect(misfitting?.[1]).toEqual([]);
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
  const told = (await misfits(page)).join('\n');
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
