import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSite } from '../../scripts/support/build-site.ts';
import { openSite } from '../../scripts/support/open-site.ts';
import { type ServedSite, serveSite } from '../../scripts/support/serve.ts';
import { swapSite } from '../../scripts/support/site-folder.ts';
import type { OpenSite } from '../../src/desk/previews.ts';
import { type ServedDesk, serveDesk } from '../../src/desk/server/serve.ts';
import { sharedBrowser, UNPACKED } from '../support/browsing.ts';
import { CHECKER, CLERK, deskHome, PASSPHRASE } from '../support/desk-home.ts';

interface Axe {
  readonly run: () => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A picture to hang beside a notice. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>';
const HOUSEHOLDS = 20;
const NAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许';

/** A list as a village keeps it, with a day that is none and an area that is no number. */
function list(): (string | number)[][] {
  const rows = Array.from({ length: HOUSEHOLDS }, (_, at) => [
    String(at + 1),
    `${Math.floor(at / 5) + 1}组`,
    `${NAMES[at] ?? ''}*${'国玉秀春'[at % 4] ?? ''}`,
    at === 6 ? '三亩多' : 2,
    at === 11 ? '待定' : 800,
    at === 3 ? '2026.13.5' : '2026.3.5',
  ]);
  const title = ['柳坪村2026年茶园改植换种补助花名册（单位：亩、元）'];
  const head = ['序号', '组别', '户主姓名', '改植面积', '应发金额', '申报日期'];
  return [title, head, ...rows];
}

let site: ServedSite;
let served: ServedDesk;
let page: Page;
let compiling: OpenSite | null = null;
const live = deskHome({ build: buildSite, open: openSite, swap: swapSite }, 'http://localhost:1');
const faults: string[] = [];

beforeAll(async () => {
  mkdirSync(live.place.out);
  [site, served] = await Promise.all([serveSite(live.place.out, 0), serveDesk(live.desk, 0)]);
  // The pages are compiled once for this program and these articles; the first test has no need of them.
  const room = join(live.home, 'compiled');
  mkdirSync(room);
  compiling = openSite(live.place.sources, room, live.place.out);
  compiling.opened.then(() => compiling?.close()).catch(() => {});
  const browser = await sharedBrowser();
  Object.assign(live.place, { live: site.url.replace(/\/$/, '') });
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({
    ...{ ...UNPACKED, viewport, acceptDownloads: true, locale: 'zh-CN' },
  });
  page = await context.newPage();
  // A slow machine is no fault of the desk.
  page.setDefaultTimeout(150_000);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterAll(async () => {
  compiling?.close();
  await page?.context().close();
  await served?.close();
  await site?.close();
  live.close();
});

/**
 * Looks at a page: nothing that axe finds, nothing beside the screen; where pictures are asked for, one of
 * what a clerk's screen shows from something on.
 */
async function picture(name: string, from = 'body'): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
  expect([name, found]).toEqual([name, []]);
  for (const width of [360, 1280, 1366]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 768 });
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([name, width, beside]).toEqual([name, width, 0]);
  }
  const folder = process.env.DESK_PICTURES;
  if (!folder) return;
  await page
    .locator(from)
    .first()
    .evaluate((part) => part.scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: join(folder, `desk-${name}.png`) });
}

/** Goes on by the Tab key until it is at something, and sees that its place is shown. */
async function tabTo(selector: string): Promise<void> {
  for (let left = 60; left > 0; left -= 1) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate((wanted) => {
      const at = document.activeElement;
      return at?.matches(wanted) ? getComputedStyle(at).outlineStyle : null;
    }, selector);
    if (outline === null) continue;
    expect([selector, outline]).not.toEqual([selector, 'none']);
    return;
  }
  throw new Error(`the Tab key does not lead to ${selector}`);
}

async function chooseByKeys(selector: string, value: string): Promise<void> {
  await tabTo(selector);
  await page.keyboard.press('Home');
  for (let left = 20; left > 0 && (await page.inputValue(selector)) !== value; left -= 1)
    await page.keyboard.press('ArrowDown');
  expect(await page.inputValue(selector)).toBe(value);
}

async function typeByKeys(selector: string, text: string): Promise<void> {
  await tabTo(selector);
  await page.keyboard.insertText(text);
}

/** Two at one desk have no passphrase in common. */
const passphraseOf = (name: string): string => `${PASSPHRASE} ${name}`;

/** Puts the first two on the list, on the first page of an empty desk. */
async function registerBoth(): Promise<void> {
  await picture('first');
  for (const [at, { name }] of [CLERK, CHECKER].entries()) {
    await page.fill(`input[name="name.${at}"]`, name);
    for (const field of ['passphrase', 'again'])
      await page.fill(`input[name="${field}.${at}"]`, passphraseOf(name));
  }
  await page.click('button:text("登记")');
}

async function sitDown(name: string): Promise<void> {
  await chooseByKeys('select[name=name]', name);
  await typeByKeys('input[name=passphrase]', passphraseOf(name));
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:has-text("今天要做的")');
}

/** The link of something on the desk's first page. */
const entry = (name: string) => page.locator(`.lines a:has-text("${name}")`).first();

/** Approves what has a name with the figures of the paper. */
async function approveByPaper(name: string, rows: string, total?: string): Promise<void> {
  await page.click('text=今天要做的');
  await entry(name).click();
  await page.fill('input[name=rows]', rows);
  if (total !== undefined) await page.fill('input[name="total.0"]', total);
  await page.click('text=和纸上一样，通过');
}

/** Publishes all that was approved as one change, and waits until it was seen at the live address. */
async function publishAll(count: number): Promise<void> {
  await page.click('text=今天要做的');
  await page.click(`text=公开这 ${count} 份`);
  await page.waitForSelector('[role=status]:not(:has-text("正在"))', { timeout: 150_000 });
  expect(await page.textContent('[role=status]')).toContain('已上网');
}

/** Bytes that readers get, or that are seen before they do. */
async function bytesAt(address: string): Promise<string> {
  return (await page.context().request.get(address)).text();
}

it('leads from a sheet with faults to its notice, with the list on it', async () => {
  await page.goto(served.address());
  await registerBoth();
  await sitDown(CLERK.name);
  await picture('today');
  await page.click('text=交表');
  await picture('hand-in');
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: '花名册', rows: list() }] }));
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.setInputFiles('input[name=files]', [
    { name: '柳坪村花名册.xlsx', mimeType: type, buffer },
  ]);
  await page.click('button:text("交表")');
  await picture('faults');
  expect(await page.locator('.cells li').count()).toBe(3);

  // Two in the sheet that is handed back, as its colours and comments say; one on the page.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('text=下载标了错的表'),
  ]);
  const returned = await openXlsx(readFileSync(await download.path()), { readStyles: true });
  const [sheet] = returned.sheets;
  expect(sheet?.cells?.get('8,3')?.comment?.text).toMatch(/^要改：/);
  if (sheet?.rows[8] && sheet.rows[5]) {
    sheet.rows[8][3] = 2;
    sheet.rows[5][5] = '2026.3.5';
    for (const place of ['8,3', '5,5']) sheet.cells?.delete(place);
  }
  const mended = Buffer.from(await saveXlsx(returned));
  await page.setInputFiles('input[name=file]', {
    name: '柳坪村花名册.xlsx',
    mimeType: type,
    buffer: mended,
  });
  await page.click('button:text("再交")');
  expect(await page.locator('.cells li').allTextContents()).toEqual([
    expect.stringContaining('第 14 行'),
  ]);
  await page.fill('.cells input[name="cell.0"]', '800');
  await page.click('text=改好了，再看一遍');
  expect(await page.textContent('main')).toContain(
    '没有错误。一共 20 行，应发金额合计 16,000.00 元。',
  );
  await picture('right');
  await page.click('text=提交，请另一个人核');

  // The notice of the list, by the keys alone.
  await page.click('text=今天要做的');
  await page.click('text=写一条公示');
  await picture('notice');
  await chooseByKeys('select[name=village]', 'liuping');
  await typeByKeys('input[name=title]', '柳坪村2026年茶园改植换种补助名单（20户）');
  await chooseByKeys('select[name=programme]', 'chaye-gaizhi');
  await typeByKeys('textarea[name=body]', '2026年茶园改植换种已经验收，按每亩400元补助。');
  await tabTo('main button');
  await Promise.all([page.waitForURL('**/s/*'), page.keyboard.press('Enter')]);
  expect(await page.textContent('main')).toContain('连同「柳坪村花名册.xlsx」（已提交）一起看的');
  await picture('notice-right', 'h1');
  await page.setInputFiles('input[name=file]', {
    name: '验收 照片.png',
    mimeType: 'image/png',
    buffer: await sharp(Buffer.from(ICON)).png().toBuffer(),
  });
  await page.click('text=放上');
  expect(await page.textContent('main')).toContain('验收-照片.png');
  await page.click('text=提交，请另一个人核');
});

it('brings both to the live page as they were seen, with a second person', async () => {
  // Another one, to be mended once it is public.
  await page.click('text=今天要做的');
  await page.click('text=写一条公示');
  await page.selectOption('select[name=village]', 'liuping');
  await page.fill('input[name=title]', '2026年自来水管检修');
  await page.fill('textarea[name=body]', '12月1日停水一天。');
  await page.click('text=写好了，去看一遍');
  // What is seen to be wrong is mended where it was written.
  await page.click('text=改这条公示');
  await page.fill('textarea[name=body]', '12月1日停水一天，请先存水。');
  await page.click('text=写好了，去看一遍');
  await page.click('text=提交，请另一个人核');

  // The second person, who first mistypes the total.
  await page.click('text=换人');
  await sitDown(CHECKER.name);
  await approveByPaper('柳坪村花名册.xlsx', '20', '16000.50');
  expect(await page.textContent('[role=alert]')).toContain('不一样');
  await picture('approve', 'h2:has-text("核对")');
  await approveByPaper('柳坪村花名册.xlsx', '20', '16,000.00');
  await approveByPaper('补助名单（20户）', '1');
  await page.click('text=看公开后的网页');
  const link = page.locator('a[href$="/notices/liuping-2026-001/"]');
  await link.waitFor({ timeout: 150_000 });
  // Nothing is typed on a page that loads itself again.
  expect(await page.locator('form:not([action="/sign-out"])').count()).toBe(0);
  const before = await bytesAt((await link.getAttribute('href')) ?? '');
  await approveByPaper('2026年自来水管检修', '1');
  await page.click('text=今天要做的');
  await picture('approved');
  await publishAll(3);
  await picture('published');
  const now = await bytesAt(`${site.url}notices/liuping-2026-001/`);
  expect(now).toContain('16,000.00');
  expect(now).toContain('href="/attachments/liuping/');
  expect(await bytesAt(`${site.url}notices/liuping-2026-002/`)).toContain('请先存水');
  expect(now).toBe(before);
});

it('takes a notice back and corrects another, to the live page', async () => {
  await page.goto(new URL(served.address()).origin);
  await page.click('text=换人');
  await sitDown(CLERK.name);
  await page.click('summary:has-text("办完的")');
  await entry('补助名单（20户）').click();
  await picture('public');
  await page.click('a:text("撤回")');
  await page.fill('input[name=reason]', '名单还要核一遍');
  await picture('take-back');
  await page.click('text=去看一遍');
  expect(await page.textContent('main')).toContain(
    '少一条公示《柳坪村2026年茶园改植换种补助名单（20户）》',
  );
  await picture('taken-back');
  await page.click('text=提交，请另一个人核');
  await page.click('text=今天要做的');
  await page.click('summary:has-text("办完的")');
  await entry('2026年自来水管检修').click();
  await page.click('a:text("写更正公示")');
  await page.fill('textarea[name=body]', '12月2日停水一天。');
  await page.fill('input[name=correctionReason]', '日子写错了');
  await page.click('text=写好了，去看一遍');
  await page.click('text=提交，请另一个人核');
  await page.click('text=换人');
  await sitDown(CHECKER.name);
  await approveByPaper('撤回', '20', '16000');
  await approveByPaper('2026年自来水管检修', '1');
  await publishAll(2);
  const gone = await bytesAt(`${site.url}notices/liuping-2026-001/`);
  expect(gone).toContain('名单还要核一遍');
  expect(gone).not.toContain('16,000.00');
  expect(await bytesAt(`${site.url}notices/liuping-2026-002/`)).toContain('日子写错了');
  expect(await bytesAt(`${site.url}notices/liuping-2026-003/`)).toContain('12月2日停水一天');
  // The one form that was refused.
  expect(faults).toEqual([expect.stringContaining('422')]);
});

it('does nothing for a page of elsewhere in the same browser', async () => {
  const desk = new URL(served.address()).origin;
  const before = JSON.stringify(live.desk.store.all());
  const [kept] = live.desk.store.all();
  const elsewhere = await page.context().newPage();
  await elsewhere.route('http://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>elsewhere</title>' }),
  );
  await elsewhere.goto('http://evil.example/');
  const read = await elsewhere.evaluate(async (to) => {
    const ask = (path: string, how: RequestInit) =>
      fetch(to + path, { credentials: 'include', ...how }).then(
        (answer) => answer.type,
        () => 'refused',
      );
    return [await ask('/', {}), await ask('/hand-in', { method: 'POST', body: new FormData() })];
  }, desk);
  expect(read).toEqual(['refused', 'refused']);
  // A form needs nobody's leave to be sent; it is answered with a refusal.
  const [answer] = await Promise.all([
    elsewhere.waitForResponse((response) => response.url().startsWith(desk)),
    elsewhere.evaluate(
      ([action, value]) => {
        const form = Object.assign(document.createElement('form'), { method: 'post', action });
        form.append(Object.assign(document.createElement('input'), { name: 'seen', value }));
        document.body.append(form);
        form.submit();
      },
      [`${desk}/s/${kept?.submission.id}/look-again`, kept?.seen ?? ''] as const,
    ),
  ]);
  expect(answer.status()).toBe(403);
  expect(JSON.stringify(live.desk.store.all())).toBe(before);
  await elsewhere.close();
});
