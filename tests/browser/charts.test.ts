import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browsing, unfold } from '../support/browsing.ts';
import { builtPages } from '../support/site.ts';

const pages = builtPages();
const { at, open } = browsing();

/** The page with the most charts: all kinds of its drawings answer by the same script. */
const { path, root } = pages.toSorted(
  (a, b) => b.root.querySelectorAll('.figure').length - a.root.querySelectorAll('.figure').length,
)[0] as (typeof pages)[number];

it('has a table and the three downloads below every chart of the site', () => {
  const figures = pages.flatMap((page) =>
    page.root.querySelectorAll('figure.figure').map((figure) => ({ at: page.path, figure })),
  );
  expect(figures.length).toBeGreaterThan(100);
  const lacking = figures.filter(
    ({ figure }) =>
      figure.querySelectorAll('tbody tr').length === 0 ||
      figure.querySelectorAll('[data-take]').length !== 3 ||
      figure.querySelector('figcaption')?.text.trim() === '',
  );
  expect(lacking.map((one) => one.at)).toEqual([]);
  const loose = pages.filter(
    (page) =>
      page.root.querySelectorAll('.chart').length !==
      page.root.querySelectorAll('figure.figure .chart').length,
  );
  expect(loose.map((one) => one.path)).toEqual([]);
});

it('brings its script in the page, in at most 4 KB', () => {
  const script = root
    .querySelectorAll('script')
    .find(({ innerHTML }) => innerHTML.includes('MicroMessenger'));
  expect(Buffer.byteLength(script?.innerHTML ?? '')).toBeGreaterThan(500);
  expect(Buffer.byteLength(script?.innerHTML ?? '')).toBeLessThanOrEqual(4096);
});

it('tells the values of a mark to the keyboard, to a finger and to a mouse', async () => {
  const page = await open();
  await page.goto(at(path));
  const figure = page.locator('.figure').first();
  const rows = await figure
    .locator('tbody tr th')
    .evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
  const said = figure.locator('output');
  await figure.locator('.drawn').focus();
  expect(await said.innerText()).toContain(rows[0]);
  await page.keyboard.press('ArrowRight');
  expect(await said.innerText()).toContain(rows[1]);
  await page.keyboard.press('ArrowLeft');
  expect(await said.innerText()).toContain(rows[0]);
  await page.keyboard.press('Escape');
  expect(await said.isVisible()).toBe(false);
  const marks = figure.locator('[data-row="1"]:visible text, [data-row="1"]:visible rect');
  await marks.first().click();
  expect(await said.innerText()).toContain(rows[1]);
  await page.mouse.move(0, 0);
  expect(await said.isVisible()).toBe(false);
  await marks.first().hover();
  expect(await said.innerText()).toContain(rows[1]);
});

it('gives itself away as rows, as a drawing and as a picture', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(at(path));
  await page.evaluate(unfold, '');
  const figure = page.locator('.figure').first();
  const taken = async (kind: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.locator(`[data-take=${kind}]`).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${kind}$`));
    return readFileSync(await download.path());
  };
  const csv = (await taken('csv')).toString('utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.trim().split('\n')).toHaveLength(await figure.locator('tr').count());
  const svg = (await taken('svg')).toString('utf8');
  const title = (await figure.locator('figcaption').innerText()).trim().slice(0, 6);
  expect(svg).toContain(title);
  expect(svg).not.toMatch(/class="undefined"|var\(/);
  const png = await taken('png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(700);
});

it('says in WeChat, where nothing can be saved, how to leave it', async () => {
  const page = await open({ userAgent: 'Mozilla/5.0 (Linux; Android 10) MicroMessenger/8.0' });
  await page.goto(at(path));
  await page.evaluate(unfold, '');
  const figure = page.locator('.figure').first();
  await figure.locator('[data-take=png]').click();
  expect(await figure.locator('[role=status]').innerText()).toContain('在浏览器打开');
});
