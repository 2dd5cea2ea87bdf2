import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { browsing, follow } from '../support/browsing.ts';
import { builtPages, sitePortal } from '../support/site.ts';

const { at, open, walk } = browsing();

it('takes a resident without scripts from home to the notice, the sum and the phone', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(at('/'));
  await follow(page, '#villages a:has-text("松坪示例村")');
  expect(await page.textContent('h1')).toContain('松坪示例村');
  await follow(page, 'a.title:has-text("美丽庭院奖补第三批")');
  expect(await page.textContent('.clock')).toMatch(/公示中，(还剩 \d+ 天|今天截止)/);
  expect(await page.textContent('tbody')).toContain('× 50% =');
  const phone = page.locator('a.btn.strong[href^="tel:0719-"]').first();
  expect((await phone.boundingBox())?.height).toBeGreaterThanOrEqual(48);
});

it('tells a resident without scripts what to say of one line of the accounts', async () => {
  const page = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(at('/accounts/hetang/2022-11/'));
  const asked = page.locator('.asked li:visible');
  expect(await asked.count()).toBe(0);
  await page.click('#line-3');
  expect(await asked.allTextContents()).toEqual([
    expect.stringMatching(/荷塘示例村2022年11月第 3 笔（.*凭证号 .*），(收入|支出) [\d,.]+ 元。/),
  ]);
  await asked.locator('a').click();
  expect(await asked.count()).toBe(0);
});

it('takes a journalist from a case to the figure, its source and the raw data', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto(at('/'));
  await follow(page, 'a[href="/cases/"]');
  await follow(page, 'main a[href="/cases/shangenqian/"]');
  const mark = page.locator('.prose [data-fact]').first();
  const printed = await mark.textContent();
  const id = await mark.getAttribute('data-fact');
  await mark.click();
  const note = page.locator(`.notes li:has(a[href$="#${id?.toLowerCase()}"])`).first();
  await page.waitForURL(`**/#${await note.getAttribute('id')}`);
  expect(await note.textContent()).toContain('第 41-42 页');
  await follow(page, note.locator('a[href^="/facts/"]'));
  const fact = page.locator(`#${id?.toLowerCase()}`);
  expect(await fact.textContent()).toContain(printed);
  await follow(page, fact.locator('a[href^="/sources/"]'));
  expect(new URL(page.url()).pathname).toMatch(/^\/sources\/./);
  await page.click('#menu summary:has-text("数据和办法")');
  await follow(page, '#menu a[href="/data/"]');
  const finder = page.locator('[data-finder] input');
  const lines = page.locator('[data-group] tr:visible');
  await finder.fill('没有这张表 XYZ');
  expect(await lines.count()).toBe(0);
  await finder.fill(`${sitePortal().villages.find(({ sample }) => sample)?.name} 补贴发放`);
  expect(await lines.count()).toBeGreaterThan(0);
  await finder.fill('事实库');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('a[href="/data/facts.csv"]'),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toMatch(new RegExp(`^${id},`, 'm'));
});

it('takes a clerk from the village to a sheet ready to print', async () => {
  const page = await open();
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
  await page.goto(at('/villages/'));
  await follow(page, 'main a[href="/villages/hetang/"]');
  await follow(page, 'li[data-notice] a.title');
  const pdf = await page.getAttribute('.actions a[href$=".pdf"]', 'href');
  const drawn = await page.request.get(new URL(pdf ?? '', page.url()).href);
  expect((await drawn.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto(at('/accounts/hetang/2022-11/'));
  await page.click('[data-print]');
  expect(await page.getAttribute('html', 'data-printed')).toBe('yes');
  const sheet = page.locator('.sign').first();
  expect(await sheet.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await sheet.isVisible()).toBe(true);
  expect(await page.locator('header.top .brand, .foot').first().isVisible()).toBe(false);
});

it('leads from a missing page back to the site', async () => {
  const page = await open();
  const response = await page.goto(at('/notices/no-such-notice/'));
  expect(response?.status()).toBe(404);
  await follow(page, 'main a');
  expect(await page.locator('h1').count()).toBe(1);
});

it('fits home on five screens of a phone and each village on four, eight in the largest text', async () => {
  const SCREEN = 740;
  // The pages with most on them; each of the others is shorter.
  const villages = builtPages()
    .filter(({ path }) => /^\/villages\/[^/]+\/$/.test(path))
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, 4);
  expect(villages.length).toBe(4);
  const tooLong: string[] = [];
  const paths = ['/', ...villages.map(({ path }) => path)];
  await walk(paths, { viewport: { width: 360, height: SCREEN } }, (page) => async (path) => {
    const screens = (size: string): Promise<number> =>
      page.evaluate((chosen) => {
        document.documentElement.dataset.size = chosen;
        return document.documentElement.scrollHeight / innerHeight;
      }, size);
    const [normal, largest] = [await screens(''), await screens('xl')];
    const isHome = path === '/';
    if (normal > (isHome ? 5 : 4) || largest > (isHome ? 10 : 8))
      tooLong.push(`${path} ${normal} ${largest}`);
  });
  expect(tooLong).toEqual([]);
});

it('opens home with the village that was chosen, until another is', async () => {
  const page = await open({ viewport: { width: 360, height: 740 } });
  await page.goto(at('/'));
  expect(await page.locator('#mine').isVisible()).toBe(false);
  await follow(page, '#villages a:has-text("松坪示例村")');
  const gist = await page.locator('[data-gist]').allTextContents();
  expect(gist.length).toBe(3);
  await page.goto(at('/'));
  const mine = page.locator('#mine');
  await mine.waitFor({ state: 'visible' });
  expect(await mine.locator('h2').textContent()).toContain('松坪示例村');
  expect(await mine.locator('[data-gist]').allTextContents()).toEqual(gist);
  expect(await page.locator('#villages').isVisible()).toBe(false);
  await mine.locator('a.btn').click();
  await follow(page, '#villages a:has-text("荷塘示例村")');
  const button = page.locator('button[data-village]');
  expect(await button.textContent()).toContain('✓');
  await button.click();
  await page.goto(at('/'));
  expect(await mine.isVisible()).toBe(false);
});
