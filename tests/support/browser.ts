import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser that `PORTAL_CHROME` names, else one of the system's; null for the packaged one, which
 * `PORTAL_CHROME=packaged` asks for by name.
 */
export function systemBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.PORTAL_CHROME === 'packaged') return null;
  if (env.PORTAL_CHROME) return env.PORTAL_CHROME;
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path)) ?? null;
}

/** Starts a browser; where none can start, says exactly what to install. */
export async function startBrowser(): Promise<Browser> {
  const found = systemBrowser();
  try {
    if (found !== null) return await chromium.launch({ executablePath: found, args: QUIET });
    const executablePath = await packaged.executablePath();
    return await chromium.launch({ executablePath, args: [...packaged.args, ...QUIET] });
  } catch (error) {
    throw new Error(
      `no browser could be started (${found ?? 'packaged'}); install one, for instance with apt-get install chromium fonts-noto-cjk, or set PORTAL_CHROME to the path of a Chrome, Chromium or Edge. ${String(error)}`,
    );
  }
}

/** Whether the system can draw Chinese; if not, pages under test are given the packaged font. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}

const lacksFont = !hasChineseFont();
const FONT = '/__test-font.woff2';

/** Opens a page in a context of its own. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...options, ...(lacksFont && { bypassCSP: true }) });
  const page = await context.newPage();
  if (lacksFont) {
    const file = createRequire(import.meta.url).resolve(
      '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
    );
    await page.route(`**${FONT}`, (route) =>
      route.fulfill({ body: readFileSync(file), contentType: 'font/woff2' }),
    );
  }
  return page;
}

/** Goes to a page and, where the system has no Chinese font, gives it the packaged one. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  if (!lacksFont) return;
  const faces = ['Noto Sans CJK SC', 'Noto Serif CJK SC']
    .map((family) => `@font-face{font-family:"${family}";src:url("${FONT}") format("woff2")}`)
    .join('');
  await page.addStyleTag({ content: faces });
  await page.evaluate(() => document.fonts.ready);
}
