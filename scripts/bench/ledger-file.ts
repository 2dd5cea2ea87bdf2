import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Programme } from '../../src/domain/programme/programme.ts';
import { loadPlaces } from '../../src/portal/load-fs.ts';
import { generateSample } from '../../src/sample/sample.ts';

const PROGRAMME = 'cesuo-gaizao';

/**
 * Writes the ledgers of 户厕 of forty villages, so many rows in all, made by the sample generator from
 * one seed: the same rows every time.
 */
export function writeLedgers(folder: string, rows: number): string[] {
  const size = { villages: 40, payouts: rows };
  const options = { ...loadPlaces('data'), seed: 2022, today: '2022-12-15', size };
  const files: string[] = [];
  for (const { path, pieces } of generateSample(options)) {
    if (!path.startsWith(`payouts/${PROGRAMME}/`)) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(file, 'w');
    for (const piece of pieces) writeSync(handle, piece);
    closeSync(handle);
    files.push(file);
  }
  return files;
}

export function benchProgramme(): Programme {
  const found = loadPlaces('data').programmes.find(({ id }) => id === PROGRAMME);
  if (!found) throw new Error(`no programme ${PROGRAMME}`);
  return found;
}

/** Bytes read at once, the same for every side. */
const PIECE = 1 << 16;

/** Text of a file in pieces, so that it is never held whole. */
export function* piecesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const buffer = Buffer.alloc(PIECE);
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const length = readSync(handle, buffer);
      if (length === 0) break;
      yield decoder.decode(buffer.subarray(0, length), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(handle);
  }
}
