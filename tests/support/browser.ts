import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { adviceFor, browsersToTry, PACKAGED } from '../../scripts/support/find-browser.ts';
import { hasChineseFont, packagedFont } from './chinese-font.ts';

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
  const folder = unpacked();
  const paths = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...QUIET, '--no-zygote'],
    timeout: START_TIMEOUT,
    env: { ...process.env, ...FONT_ENV, LD_LIBRARY_PATH: paths },
  });
}

const UNPACK = `
  import packaged, { inflate } from '@sparticuz/chromium';
  await packaged.executablePath();
  await inflate(process.argv[1]);
`;

/**
 * The folder of the packaged browser, unpacked once a version. The package itself unpacks into the
 * folder for temporary files and takes any browser that lies there: one of another version, which
 * prints no page numbers, or one that another process is still writing.
 */
function unpacked(): string {
  const room = join(dirname(resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'));
  const folder = join(tmpdir(), `sunboard-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const fresh = mkdtempSync(`${folder}-`);
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', UNPACK, join(room, 'bin/al2023.tar.br')],
    { cwd: import.meta.dirname, encoding: 'utf8', env: { ...process.env, TMPDIR: fresh } },
  );
  if (status !== 0) throw new Error(stderr);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process was quicker.
    rmSync(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Opens a page in a context of its own. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  return context.newPage();
}
