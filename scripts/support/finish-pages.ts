import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { builtPages } from '../../src/integrations/built-pages.ts';
import { withLastDay } from '../../src/integrations/offline/last-day.ts';
import type { FinishedPage, FinishRules } from '../../src/integrations/pages/finish-page.ts';
import { NamesTold } from '../../src/portal/publish/names-told.ts';

/** Pages that may wait for the other thread: enough that it never waits, few enough to hold. */
const MOST_WAITING = 32;

/** Takes pages as they are rendered, one by one. */
export interface PageTaker {
  /** Waits while too many are at hand. */
  take(file: string, html: string): Promise<void>;
  /** Waits until every page that was taken lies in its place. */
  settle(): Promise<void>;
  /** Every page of the site, in the order of its files, once all lie finished in the folder. */
  end(): Promise<readonly FinishedPage[]>;
  /** Gives up what is under way. */
  stop(): Promise<void>;
}

/** Finishes pages in a thread of its own, so that rendering and what follows it take turns on two cores. */
export function finishPages(rules: FinishRules, named = new NamesTold()): PageTaker {
  const worker = new Worker(new URL('./finish-worker.ts', import.meta.url), { workerData: rules });
  const finished: FinishedPage[] = [];
  let waiting = 0;
  let failed: Error | null = null;
  let wake = (): void => undefined;
  const until = async (most: number): Promise<void> => {
    while (failed === null && waiting > most)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    if (failed !== null) throw failed;
  };
  worker.on('message', (page: FinishedPage) => {
    finished.push(page);
    waiting -= 1;
    wake();
  });
  worker.on('error', (error: Error) => {
    failed = error;
    wake();
  });
  const take = async (file: string, html: string): Promise<void> => {
    await until(MOST_WAITING);
    waiting += 1;
    worker.postMessage({ file, html: withLastDay(html, named) });
  };
  const end = async (): Promise<readonly FinishedPage[]> => {
    const known = new Set(finished.map(({ facts }) => facts.file));
    // What was rendered by Astro's whole build, or is published as it is.
    for (const { file, html } of builtPages(rules.folder))
      if (!known.has(file)) await take(file, html());
    await until(0);
    // Pages of sections that the site does not have were taken out meanwhile.
    return finished
      .filter(({ facts }) => existsSync(join(rules.folder, facts.file)))
      .sort((a, b) => (a.facts.file < b.facts.file ? -1 : 1));
  };
  return { take, settle: () => until(0), end, stop: async () => void (await worker.terminate()) };
}
