import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../src/domain/problem.ts';
import { builtPages } from '../../src/integrations/built-pages.ts';
import { namedOn, withLastDay } from '../../src/integrations/offline/last-day.ts';
import {
  type FinishedPage,
  type Finisher,
  type FinishRules,
  pageFinisher,
} from '../../src/integrations/pages/finish-page.ts';
import { NamesTold } from '../../src/portal/publish/names-told.ts';
import type { Answer, Asked } from './finish-worker.ts';

/** Pages that may wait for the other thread: enough that it never waits, few enough to hold; more are done here. */
const MOST_WAITING = 32;

/** Takes pages as they are rendered, one by one, and does in another thread what is done to them. */
export interface PageTaker {
  /** Finishes a page itself while too many are at hand. */
  take(file: string, html: string): Promise<void>;
  /** Takes pages that lie finished in their place from before. */
  have(pages: readonly FinishedPage[]): void;
  /** Whether a page that was finished before still bears the last day that it has to. */
  holds(page: FinishedPage): boolean;
  /** Waits until every page that was taken lies in its place. */
  settle(): Promise<void>;
  /** Every page of the site, in the order of its files, once all lie finished in the folder. */
  end(): Promise<readonly FinishedPage[]>;
  /** Everything private in some other files, looked through by both threads. */
  scan(paths: readonly string[]): Promise<Problem[]>;
  /** Gives up what is under way. */
  stop(): Promise<void>;
}

/**
 * Finishes pages in a thread of its own, and in this one those that it has no time for, so that two cores
 * render, seal and look through them.
 */
export function finishPages(rules: FinishRules, named = new NamesTold()): PageTaker {
  const { ask, isBusy, until, stop } = otherThread(rules);
  let own: Finisher | undefined;
  const here = (): Finisher => {
    own ??= pageFinisher(rules);
    return own;
  };
  const finished: FinishedPage[] = [];
  const take = async (file: string, rendered: string): Promise<void> => {
    const by = namedOn(rendered);
    const day = by && named.lastDay(by);
    const html = withLastDay(rendered, day);
    const keep = (page: Omit<FinishedPage, 'named'>): void =>
      void finished.push({ ...page, named: by && { by, until: day } });
    if (isBusy()) keep(await here().finish(file, html));
    else
      ask({ file, html }, (answer) => {
        if ('page' in answer) keep(answer.page);
      });
    // Answers that have come are taken in.
    await setImmediate();
  };
  const end = async (): Promise<readonly FinishedPage[]> => {
    const known = new Set(finished.map(({ facts }) => facts.file));
    // What was rendered by Astro's whole build, or is published as it is.
    for (const { file, html } of builtPages(rules.folder))
      if (!known.has(file)) await take(file, html());
    await until(0);
    // What it holds is needed by those that draw pictures meanwhile.
    await stop();
    // Pages of sections that the site does not have were taken out meanwhile.
    return finished
      .filter(({ facts }) => existsSync(join(rules.folder, facts.file)))
      .sort((a, b) => (a.facts.file < b.facts.file ? -1 : 1));
  };
  const scan = async (paths: readonly string[]): Promise<Problem[]> => {
    const there: Problem[] = [];
    const isThere = (_: string, at: number): boolean => at % 2 === 0;
    ask({ paths: paths.filter(isThere) }, (answer) => {
      if ('problems' in answer) there.push(...answer.problems);
    });
    const rest = await here().scan(paths.filter((path, at) => !isThere(path, at)));
    await until(0);
    return [...there, ...rest];
  };
  const have = (pages: readonly FinishedPage[]): void => void finished.push(...pages);
  return { take, have, holds: holdsWith(named), settle: () => until(0), end, scan, stop };
}

/** Whether a page that was finished before still bears the last day that it has to. */
export function holdsWith(named: NamesTold): PageTaker['holds'] {
  return ({ named: own }) => own === null || named.lastDay(own.by) === own.until;
}

/** A thread that answers in the order in which it is asked; one that was stopped begins anew when it is. */
function otherThread(rules: FinishRules) {
  const waiting: ((answer: Answer) => void)[] = [];
  let failed: Error | null = null;
  let wake = (): void => undefined;
  const begin = (): Worker => {
    const begun = new Worker(new URL('./finish-worker.ts', import.meta.url), { workerData: rules });
    begun.on('message', (answer: Answer) => {
      waiting.shift()?.(answer);
      wake();
    });
    begun.on('error', (error: Error) => {
      failed = error;
      wake();
    });
    return begun;
  };
  let worker: Worker | null = begin();
  return {
    ask: (asked: Asked, then: (answer: Answer) => void): void => {
      waiting.push(then);
      worker ??= begin();
      worker.postMessage(asked);
    },
    isBusy: (): boolean => {
      if (failed !== null) throw failed;
      return waiting.length > MOST_WAITING;
    },
    /** Waits until no more than so many answers are to come. */
    until: async (most: number): Promise<void> => {
      while (failed === null && waiting.length > most)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (failed !== null) throw failed;
    },
    stop: async (): Promise<void> => {
      const stopped = worker;
      worker = null;
      await stopped?.terminate();
    },
  };
}
