import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type ServedSite, serveSite } from '../../scripts/support/serve.ts';
import { openPage, startBrowser } from './browser.ts';
import { SITE } from './site.ts';

/** The site under test, served, and a browser to look at it with. */
export interface Browsing {
  /** Full address of a page of the site. */
  readonly at: (path: string) => string;
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Serves the site and starts one browser for all tests of a file. */
export function browsing(): Browsing {
  let browser: Browser | undefined;
  let site: ServedSite | undefined;
  beforeAll(async () => {
    [browser, site] = await Promise.all([startBrowser(), serveSite(SITE, 0)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('used before the tests began');
    return part;
  };
  return {
    at: (path) => new URL(path, started(site).url).href,
    open: (options) => openPage(started(browser), options),
  };
}
