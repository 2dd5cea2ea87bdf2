import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browsersToTry, PACKAGED } from './find-browser.ts';

const TWO_MINUTES = 120_000;
const QUIET = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-pdf-header-footer',
];

/**
 * Prints an HTML file to a PDF with a Chrome, Chromium or Edge of this machine, in a profile that is
 * thrown away. False where there is none or none succeeds; the HTML can then be printed by hand.
 */
export function printPdf(html: string, pdf: string): boolean {
  for (const browser of browsersToTry().filter((candidate) => candidate !== PACKAGED)) {
    const profile = mkdtempSync(join(tmpdir(), 'sunboard-print-'));
    rmSync(pdf, { force: true });
    try {
      spawnSync(
        browser,
        [
          ...QUIET,
          // Chromium refuses to run as root with its sandbox; the page is our own and runs no script.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          `--user-data-dir=${profile}`,
          `--print-to-pdf=${resolve(pdf)}`,
          pathToFileURL(html).href,
        ],
        { stdio: 'ignore', timeout: TWO_MINUTES },
      );
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    }
    if (!existsSync(pdf)) continue;
    chmodSync(pdf, 0o600);
    return true;
  }
  return false;
}
