import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { address, browsing } from '../support/browsing.ts';

const { at, open } = browsing();

interface Watched {
  readonly page: Page;
  readonly requests: string[];
  readonly errors: string[];
}

async function watched(options: BrowserContextOptions = {}): Promise<Watched> {
  const page = await open({ viewport: { width: 360, height: 740 }, ...options });
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, requests, errors };
}

async function demoCode(page: Page): Promise<string> {
  await page.goto(at('/receipts/'));
  return (await page.textContent('#receipt-demo')) ?? '';
}

const told = (page: Page) => page.textContent('#receipt-told');
/** What the page says once it has stopped working. */
async function settled(page: Page): Promise<string | null> {
  await page.waitForFunction(
    () => !/^(正在打开……)?$/.test(document.getElementById('receipt-told')?.textContent ?? ''),
  );
  return told(page);
}

it('opens the line of a scanned code, and takes the code out of the address at once', async () => {
  const { page, requests, errors } = await watched();
  const code = await demoCode(page);
  await page.goto('about:blank');
  await page.goto(at(`/receipts/#${code.replaceAll('-', '')}`));
  expect(await address(page)).toBe(at('/receipts/'));
  await page.waitForSelector('.receipt-shown');
  const text = (await page.textContent('.receipt-shown')) ?? '';
  for (const words of [
    '示例数据',
    '户号',
    '已兑付',
    '元',
    '怎么算',
    '走到哪一步',
    '核对',
    '有不对的',
    '0719-',
  ]) {
    expect(text).toContain(words);
  }
  expect(requests.filter((url) => !url.startsWith(at('/')) && url !== 'about:blank')).toEqual([]);
  expect(requests.join('\n')).not.toContain(code.slice(0, 4));
  expect(requests.filter((url) => /\/receipts\/[0-9a-f]{2}\.json$/.test(url))).toHaveLength(1);
  expect(errors).toEqual([]);
  await page.click('.receipt-shown + button');
  expect(await page.locator('.receipt-shown').count()).toBe(0);
  expect(await page.inputValue('#receipt-code')).toBe('');
  await page.goto(at('/help/'));
  await page.goBack();
  expect(await address(page)).toBe(at('/receipts/'));
});

it('takes a code as people type it, and a second one scanned into the same page', async () => {
  const { page } = await watched();
  const code = await demoCode(page);
  await page.fill('#receipt-code', ` ${code.toLowerCase().replaceAll('-', ' ')} `);
  await page.press('#receipt-code', 'Enter');
  await page.waitForSelector('.receipt-shown');
  await page.click('.receipt-shown + button');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, code);
  await page.waitForSelector('.receipt-shown');
  expect(await address(page)).toBe(at('/receipts/'));
});

it('says of a slip of the pen what it is, without asking the site', async () => {
  const { page, requests } = await watched();
  const code = await demoCode(page);
  const before = requests.length;
  for (const [typed, words] of [
    [code.slice(0, -1), '20 个字符'],
    [code.replace(/^./, '0'), '不在回执码里'],
    [code.slice(1, 2) + code.slice(0, 1) + code.slice(2), '颠倒'],
    ['', '20 个字符'],
  ]) {
    await page.fill('#receipt-code', typed ?? '');
    await page.click('#receipt-open');
    expect(await told(page)).toContain(words);
  }
  expect(requests.length).toBe(before);
});

it('says one and the same of a code never given out and of a code of another site', async () => {
  const { page } = await watched();
  const code = await demoCode(page);
  await page.fill('#receipt-code', '2222-2222-2222-2222-2222');
  await page.click('#receipt-open');
  const never = await settled(page);
  expect(never).toContain('没有找到这个码的内容');
  // With another site's salt the same code leads somewhere else.
  await page.route('**/receipts/', async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text()).replace(/data-salt="[a-z]+"/, 'data-salt="othersite"');
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(at('/receipts/'));
  await page.fill('#receipt-code', code);
  await page.click('#receipt-open');
  expect(await settled(page)).toBe(never);
  expect(await page.locator('.receipt-shown').count()).toBe(0);
});

it('says when the site cannot be reached', async () => {
  const { page } = await watched();
  const code = await demoCode(page);
  await page.route('**/receipts/*.json', (route) => route.abort());
  await page.fill('#receipt-code', code);
  await page.click('#receipt-open');
  expect(await settled(page)).toContain('没有连上网站');
});

it('says what to do where the browser has no cryptography', async () => {
  const { page, errors } = await watched();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined });
  });
  await page.goto(at('/receipts/#2222-2222-2222-2222-2222'));
  expect(await told(page)).toContain('不是 https');
  expect(await address(page)).toBe(at('/receipts/'));
  expect(await page.locator('[data-receipt-page]').isVisible()).toBe(false);
  expect(await page.locator('#other').isVisible()).toBe(true);
  expect(errors).toEqual([]);
});

it('says how to see one’s line without scripts', async () => {
  const { page } = await watched({ javaScriptEnabled: false });
  await page.goto(at('/receipts/'));
  expect(await page.locator('[data-receipt-page]').isVisible()).toBe(false);
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  expect(await page.locator('#other + ul').isVisible()).toBe(true);
});
