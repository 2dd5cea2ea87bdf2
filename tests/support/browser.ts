import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { adviceFor, browsersToTry, PACKAGED } from '../../scripts/support/find-browser.ts';
import { hasChineseFont, packagedFont } from './chinese-font.ts';
import { unpacked } from './unpacked.ts';

const { resolve } = createRequire(import.meta.url);

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starting is slow on a busy machine, and slower from a cold disk. */
const START_TIMEOUT = 90_000;

/** The packaged font goes to the browser alone, and only where the system has none. */
const FONT_ENV = hasChineseFont() ? {} : packagedFont();

/** Starts a browser; where none can start, says exactly what to install and why each one failed. */
export async function startBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of browsersToTry()) {
    try {
      return await (candidate === PACKAGED ? startPackaged() : startSystem(candidate));
    } catch (error) {
      failures.push(`${candidate}: ${String(error).split('\n').slice(0, 12).join('\n    ')}`);
    }
  }
  throw new Error(`${adviceFor(process.platform)}\n  ${failures.join('\n  ')}`);
}

function startSystem(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: QUIET,
    timeout: START_TIMEOUT,
    env: { ...process.env, ...FONT_ENV },
  });
}

/**
 * The browser of @sparticuz/chromium with the libraries it brings for machines that lack them. Its
 * own list of flags is not used, because it turns web security off.
 */
function startPackaged(): Promise<Browser> {
  const folder = unpacked(dirname(dirname(resolve('@sparticuz/chromium'))));
  const paths = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...QUIET, '--no-zygote'],
    timeout: START_TIMEOUT,
    env: { ...process.env, ...FONT_ENV, LD_LIBRARY_PATH: paths },
  });
}

/** Opens a page in a context of its own. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}
