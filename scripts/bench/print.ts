import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPortal, surroundings } from '../../src/portal/fs/load.ts';
import { sheetsOf } from '../../src/views/sections.ts';
import { openPage, startBrowser } from '../../tests/support/browser.ts';
import { serveSite } from '../support/serve.ts';
import { mostMemory } from './most-memory.ts';

/** How many sheets are drawn, and what that may cost. */
export const PRINT = { sheets: 200, seconds: 0.15, megabytes: 350 };
/** Pages that the browser prints beside. */
const PAGES = 20;

export interface Printed {
  readonly sheets: number;
  /** Seconds of each sheet, by Typst after it was started. */
  readonly seconds: readonly number[];
  readonly megabytes: number;
  /** PDFs that `npm run print` made of all villages, and the most memory of all its processes at once. */
  readonly command: { readonly files: number; readonly megabytes: number };
  /** Whether two runs gave the same bytes. */
  readonly same: boolean;
  /** Seconds of each page that Chromium printed; null where none starts. */
  readonly browser: readonly number[] | null;
}

interface Drawn {
  readonly seconds: number[];
  readonly megabytes: number;
  readonly digest: string;
}

/** Draws the sheets of the data folder twice, and has Chromium print pages of the same notices. */
export async function benchPrint(folder: string, site: string): Promise<Printed> {
  const { dataFolder, today } = surroundings();
  const { portal } = loadPortal(dataFolder, today);
  if (!portal) throw new Error('the data folder has faults: run npm run check');
  const sheets = portal.villages
    .flatMap((village) => sheetsOf(portal, village))
    .slice(0, PRINT.sheets);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'sheets.json');
  writeFileSync(file, JSON.stringify(sheets));
  const [one, other] = [drawIn(file), drawIn(file)];
  const paths = portal.notices.slice(0, PAGES).map(({ id }) => `/notices/${id}/`);
  return {
    sheets: sheets.length,
    seconds: one.seconds,
    megabytes: Math.max(one.megabytes, other.megabytes),
    command: await wholeCommand(join(folder, 'boards')),
    same: one.digest === other.digest,
    browser: await inBrowser(site, paths).catch(() => null),
  };
}

function drawIn(file: string): Drawn {
  const child = join(import.meta.dirname, 'draw-child.ts');
  return JSON.parse(execFileSync(process.execPath, [child, file], { encoding: 'utf8' }));
}

/** The command as somebody types it, by group, so that it is more sheets than are drawn above. */
async function wholeCommand(out: string): Promise<Printed['command']> {
  const megabytes = await mostMemory([
    join('scripts', 'print.ts'),
    '--all',
    '--by-group',
    ...['--out', out],
  ]);
  const files = readdirSync(out, { recursive: true }).filter((file) => `${file}`.endsWith('.pdf'));
  return { files: files.length, megabytes };
}

async function inBrowser(site: string, paths: readonly string[]): Promise<number[]> {
  const served = await serveSite(site, 0);
  const browser = await startBrowser();
  try {
    const page = await openPage(browser);
    const seconds: number[] = [];
    for (const path of paths) {
      const start = performance.now();
      await page.goto(new URL(path, served.url).href);
      await page.pdf({ preferCSSPageSize: true });
      seconds.push((performance.now() - start) / 1000);
    }
    return seconds;
  } finally {
    await browser.close();
    await served.close();
  }
}
