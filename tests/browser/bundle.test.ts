import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { browsing } from '../support/browsing.ts';
import { runCommand } from '../support/command.ts';
import { SITE } from '../support/site.ts';

const VILLAGE = '柳湾示例社区';
const folder = mkdtempSync(join(tmpdir(), 'sunboard-bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { open } = browsing();
const at = (path: string): string => pathToFileURL(join(folder, path)).href;

/** The edition of a village as a clerk unpacks it; its files. */
async function unpackBundle(): Promise<string[]> {
  const zip = join(folder, 'liuwan.zip');
  const { stdout } = await runCommand('bundle', [
    ...['--village', VILLAGE, '--site', SITE, '--out', zip],
  ]);
  expect(stdout).toContain(`${VILLAGE}的离线版`);
  const files = Object.entries(unzipSync(readFileSync(zip)));
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return files.map(([name]) => name);
}

/** Whatever a browser complains of, and whatever it asks of anything but the folder. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) faults.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${page.url()} ${error}`));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) faults.push(`${page.url()} ${request.url()}`);
  });
  return faults;
}

function scriptsOf(file: string): string[] {
  const html = readFileSync(join(folder, file), 'utf8');
  return Array.from(html.matchAll(/_astro\/[\w.-]+\.js/g), ([script]) => script);
}

/** Links of a page into the folder that lead to no file of it. */
async function deadLinks(page: Page): Promise<string[]> {
  const links = await page.$$eval('[href], [src]', (elements) =>
    elements.map((element) => Reflect.get(element, 'href') || Reflect.get(element, 'src')),
  );
  return links.filter(
    (link) => String(link).startsWith('file:') && !existsSync(fileURLToPath(String(link))),
  );
}

test('an edition on a stick opens without a server: pages, search, sheets, tables', async () => {
  const files = await unpackBundle();
  expect(
    files.filter((file) => /^site\/print\/liuwan\/.*\.pdf$/.test(file)).length,
  ).toBeGreaterThan(3);
  expect(files.filter((file) => file.endsWith('.csv')).length).toBeGreaterThan(10);
  expect(files.filter((file) => /hetang/.test(file))).toEqual([]);
  const page = await open();
  const faults = faultsOf(page);
  await page.goto(at('index.html'));
  await page.waitForURL('**/site/villages/liuwan/index.html');
  // A page for each script of the build, and one that asks for a ledger's rows.
  const pages = new Map(
    files
      .filter((file) => file.endsWith('/index.html'))
      .flatMap((file) => scriptsOf(file).map((script) => [script, file])),
  );
  const ledger = 'site/programmes/liuwan-wuye/liuwan/index.html';
  for (const path of [...pages.values(), ledger]) {
    await page.goto(at(path));
    faults.push(...(await deadLinks(page)));
  }
  await page.selectOption('[name=outcome]', 'pass');
  await page.click('[data-ledger-filter] [type=submit]');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-save=csv]'),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('编号');
  await page.goto(at('site/search/index.html'));
  await page.fill('[name=q]', '主题党日');
  await page.keyboard.press('Enter');
  await page.locator('#found a', { hasText: '第四季度主题党日' }).first().click();
  await page.waitForURL('**/site/notices/liuwan-2022-027/index.html');
  // Words that stand in a text alone.
  await page.goto(`${at('site/search/index.html')}?q=走访独居老人&deep=1`);
  await page.locator('#found a').first().waitFor();
  expect(faults).toEqual([]);
});
