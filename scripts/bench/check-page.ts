import type { Browser } from 'playwright-core';
import { openPage, startBrowser } from '../../tests/support/browser.ts';
import { serveSite } from '../support/serve.ts';

/** How long the page took with one file, in a browser of its own. */
export interface Checked {
  /** From choosing the file to the answer and the first rows on the page. */
  readonly seconds: number;
  /** Processor time of the browser meanwhile, which other work on the machine disturbs less. */
  readonly cpu: number;
  /** The longest time in which the page could not be drawn. */
  readonly frozen: number;
  /** What the page said. */
  readonly told: string;
}

const HEAD = '编号,户号,姓名,组,公示开始,公示结束,兑付金额（元）,实际投入（元）,在示范片区内';

/** A file as a clerk hands it in: days with dots, amounts with commas, CRLF. */
export function clerksFile(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `meili-tingyuan-longyun-${String(row + 1).padStart(5, '0')},H${row + 1},张*国,${(row % 9) + 1}组,2022.12.1,2022-12-06,"9,300",18600,是`,
  );
  return [HEAD, ...lines].join('\r\n');
}

/** Chooses a file on the page `/check/` of a built site, in Chromium, as often as asked. */
export async function checkInBrowser(site: string, rows: number, runs: number): Promise<Checked[]> {
  const served = await serveSite(site, 0);
  const browser = await startBrowser();
  try {
    const buffer = Buffer.from(clerksFile(rows));
    const results: Checked[] = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await openPage(browser);
      await page.goto(new URL('/check/', served.url).href);
      await page.waitForSelector('[data-check-page]:not([hidden])');
      const before = await cpuOf(browser);
      const measured = page.evaluate(watch);
      await page.setInputFiles('#check-file', { name: '台账.csv', mimeType: 'text/csv', buffer });
      const seen = await measured;
      results.push({ ...seen, cpu: (await cpuOf(browser)) - before });
      await page.context().close();
    }
    return results;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Processor seconds of the pages of a browser since they were opened. */
async function cpuOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Runs in the page: waits for a file, then for the answer to stand there with its first rows. */
function watch(): Promise<Omit<Checked, 'cpu'>> {
  return new Promise((resolve) => {
    document.getElementById('check-file')?.addEventListener('change', () => {
      const start = performance.now();
      let last = start;
      let frozen = 0;
      const look = (now: number): void => {
        frozen = Math.max(frozen, now - last);
        last = now;
        const told = document.getElementById('check-told')?.textContent ?? '';
        if (!told.includes('正在') && document.querySelector('#check-rows tr')) {
          resolve({ seconds: (performance.now() - start) / 1000, frozen: frozen / 1000, told });
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
}
