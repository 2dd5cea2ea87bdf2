import { expect, it } from 'vitest';
import { address, browsing } from '../support/browsing.ts';

const { at, open } = browsing();
const PAGE = '/cases/compare/';

it('shows the cases that the address names, and writes the choice into it', async () => {
  const page = await open({ viewport: { width: 320, height: 640 } });
  const shown = () => page.locator('.compare [data-case]:not([hidden]) th a').allTextContents();
  await page.goto(at(`${PAGE}#longyun+longquan`));
  expect((await shown()).toSorted()).toEqual(['龙泉村', '龙韵村'].toSorted());
  await page.check('input[value=shazhou]');
  expect(await shown()).toHaveLength(3);
  expect(new URL(await address(page)).hash.slice(1).split('+').toSorted()).toEqual(
    ['longquan', 'longyun', 'shazhou'].toSorted(),
  );
  expect(await page.isDisabled('input[value=wuyi]')).toBe(true);
  const names = page.locator('.chart.phone [data-row]:visible text:first-child');
  expect((await names.allTextContents()).toSorted()).toEqual(
    ['沙洲村', '龙泉村', '龙韵村'].toSorted(),
  );
  const caption = await page.locator('.figure figcaption').textContent();
  expect(caption?.match(/\d+(?= 处)/g)?.reduce((sum, count) => sum + Number(count), 0)).toBe(12);
  await page.reload();
  expect(await shown()).toHaveLength(3);
  for (const slug of ['shazhou', 'longyun']) await page.uncheck(`input[value=${slug}]`);
  expect(await shown()).toHaveLength(9);
});

it('is complete without scripts', async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(at(PAGE));
  expect(await page.locator('.compare th a:visible').count()).toBe(9);
  expect(await page.locator('.compare td:visible').count()).toBe(9 * 7);
  expect(await page.isHidden('#choose')).toBe(true);
});
