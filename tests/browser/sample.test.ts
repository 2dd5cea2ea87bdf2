import { expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';

const { at, open } = browsing();
const PAGE = '/boards/censure/';

test.each([
  [360, 740, ''],
  [360, 740, 'xl'],
  [1280, 900, ''],
])(
  'the ribbon of sample rows stays in view at %i × %i px (text size "%s")',
  async (width, height, size) => {
    const page = await open({ viewport: { width, height } });
    await page.goto(at(PAGE));
    await page.evaluate((chosen) => {
      document.documentElement.dataset.size = chosen;
    }, size);
    const ribbon = page.locator('body > .sample');
    const box = (): ReturnType<typeof ribbon.boundingBox> => ribbon.boundingBox();
    const whole = await ribbon.evaluate((element) => element.scrollWidth <= element.clientWidth);
    expect(whole).toBe(true);
    const before = await box();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(height);
    const after = await box();
    expect(after).toEqual({ ...before, y: 0 });
    expect(after?.height).toBeLessThan(height / 20);
  },
);

test('the ribbon hides nothing that an address points to', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(at(PAGE));
  const ids = await page.locator('main section[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, id);
    const target = await page.locator(`[id="${id}"]`).boundingBox();
    const ribbon = await page.locator('body > .sample').boundingBox();
    expect([id, (target?.y ?? 0) >= (ribbon?.height ?? 0)]).toEqual([id, true]);
  }
});
