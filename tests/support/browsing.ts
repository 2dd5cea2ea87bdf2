import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Locator,
  Page,
} from 'playwright-core';
import { afterEach, beforeAll } from 'vitest';
import { type ServedSite, serveSite } from '../../scripts/support/serve.ts';
import { startBrowser } from './browser.ts';
import { SITE } from './site.ts';

/** A busy machine may be slow; a page that never gets there still fails before the test's own limit. */
const PATIENCE = 100_000;

/** Packing what is asked for as small as it goes takes longer than showing it. */
export const UNPACKED = { extraHTTPHeaders: { 'accept-encoding': 'identity' } } as const;
/** For tests of what a page weighs. */
export const PACKED = { extraHTTPHeaders: {} } as const;

/** What a visitor does on each page. */
type Visit = (path: string) => Promise<void>;

/** The site under test, served, and a browser to look at it with. */
export interface Browsing {
  /** Full address of a page of the site. */
  readonly at: (path: string) => string;
  /** Opens a page in a context of its own, which is closed when the test ends, however it ends. */
  readonly open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Shows pages to a visitor, two at once, so that no core of a small machine idles. */
  readonly walk: (
    paths: readonly string[],
    options: BrowserContextOptions,
    visitor: (page: Page) => Visit | Promise<Visit>,
  ) => Promise<void>;
}

let running: Promise<Browser> | undefined;
let served: Promise<ServedSite> | undefined;

/** One browser for all files that a process tests, since starting one takes seconds; it ends with the process. */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await running)?.isConnected()) running = startBrowser();
  return running as Promise<Browser>;
}

/** The site, served once for all files that a process tests, and their browser. */
export function browsing(): Browsing {
  let browser: Browser | undefined;
  let site: ServedSite | undefined;
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    served ??= serveSite(SITE, 0);
    [browser, site] = await Promise.all([sharedBrowser(), served]);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((context) => context.close()));
  });
  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('used before the tests began');
    return part;
  };
  const at: Browsing['at'] = (path) => new URL(path, started(site).url).href;
  const open: Browsing['open'] = async (options) => {
    // Keeping copies would add to what each test asks for; the tests of copies say that they want it.
    // A copy is found again by how it was packed, so those are asked for as a reader's browser asks.
    const keeps = options?.serviceWorkers === 'allow';
    const context = await started(browser).newContext({ ...(!keeps && UNPACKED), ...options });
    if (!keeps) {
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
    }
    opened.push(context);
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  };
  const walk: Browsing['walk'] = async (paths, options, visitor) => {
    const left = [...paths];
    const lane = async (): Promise<void> => {
      const page = await open(options);
      const visit = await visitor(page);
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        await page.goto(at(path));
        await visit(path);
      }
    };
    await Promise.all([lane(), lane()]);
  };
  return { at, open, walk };
}

/** Runs in a page: opens every folded part and sets the size of text, as a reader may. */
export function unfold(size: string): void {
  document.documentElement.dataset.size = size;
  for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Follows the first link that matches, as a reader would, until its page is there and loaded. */
export async function follow(page: Page, link: string | Locator): Promise<void> {
  const first = (typeof link === 'string' ? page.locator(link) : link).first();
  const target = new URL((await first.getAttribute('href')) ?? '', page.url()).href;
  await first.click();
  await page.waitForURL(target);
}

/** The address as the page itself knows it; `page.url()` hears of a change on the page only later. */
export function address(page: Page): Promise<string> {
  return page.evaluate(() => location.href);
}
