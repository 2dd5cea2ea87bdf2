import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Share } from './support/worker.ts';

/**
 * `npm run fuzz` reads 100,000 and can take others. A fifth of them comes upon 111 of the 113 kinds of
 * problem that 40,000 do, so no more are read at every test.
 */
const FROM = Number(process.env.PORTAL_FUZZ_FROM ?? 0);
const FILES = Number(process.env.PORTAL_FUZZ_FILES ?? 20_000);

function work(from: number, step: number): Promise<Share> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./support/worker.ts', import.meta.url), {
      workerData: { from, to: FROM + FILES, step },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

it(`reads ${FILES} damaged files without a crash, a hang, a lost row or a private word`, async () => {
  const workers = Math.min(4, availableParallelism());
  const shares = await Promise.all(
    Array.from({ length: workers }, (_, at) => work(FROM + at, workers)),
  );
  expect(shares.flatMap(({ faults }) => faults)).toEqual([]);
  expect(shares.reduce((sum, { files }) => sum + files, 0)).toBe(FILES);
  // Most damage must still leave something to read, or the test would look at refusals alone.
  expect(shares.reduce((sum, { rowsOut }) => sum + rowsOut, 0)).toBeGreaterThan(FILES);
});
