import { parentPort, workerData } from 'node:worker_threads';
import type { Problem } from '../../src/domain/problem.ts';
import {
  type FinishedPage,
  type FinishRules,
  pageFinisher,
} from '../../src/integrations/pages/finish-page.ts';

/** What the other thread asks for: a page to be finished, or files to be looked through. */
export type Asked =
  | { readonly file: string; readonly html: string }
  | { readonly paths: readonly string[] };
export type Answer =
  | { readonly page: Omit<FinishedPage, 'named'> }
  | { readonly problems: readonly Problem[] };

const { finish, scan } = pageFinisher(workerData as FinishRules);
const answerTo = async (asked: Asked): Promise<Answer> =>
  'html' in asked
    ? { page: await finish(asked.file, asked.html) }
    : { problems: await scan(asked.paths) };
// One after the other: answers come in the order in which they were asked for.
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (asked: Asked) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(asked)));
});
