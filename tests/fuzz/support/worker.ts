import { parentPort, workerData } from 'node:worker_threads';
import { fuzzOne } from './one-file.ts';

/** What one worker found in its share of the files. */
export interface Share {
  readonly files: number;
  readonly rowsOut: number;
  readonly slowest: number;
  /** Up to ten faults, each with the number of its file. */
  readonly faults: readonly string[];
}

const { from, to, step } = workerData as { from: number; to: number; step: number };
const faults: string[] = [];
let [files, rowsOut, slowest] = [0, 0, 0];
for (let number = from; number < to && faults.length < 10; number += step) {
  const verdict = fuzzOne(number);
  files += 1;
  rowsOut += verdict.rowsOut;
  slowest = Math.max(slowest, verdict.milliseconds);
  if (verdict.fault) faults.push(`file ${number}: ${verdict.fault}`);
  if (verdict.milliseconds > 2000) faults.push(`file ${number}: took ${verdict.milliseconds} ms`);
}
parentPort?.postMessage({ files, rowsOut, slowest, faults } satisfies Share);
