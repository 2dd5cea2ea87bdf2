import { parentPort, workerData } from 'node:worker_threads';
import { type FinishRules, pageFinisher } from '../../src/integrations/pages/finish-page.ts';

// Finishes pages beside the thread that renders them.
const finish = pageFinisher(workerData as FinishRules);
parentPort?.on('message', async ({ file, html }: { file: string; html: string }) =>
  parentPort?.postMessage(await finish(file, html)),
);
