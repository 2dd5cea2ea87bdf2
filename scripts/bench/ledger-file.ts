import { closeSync, cpSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Programme } from '../../src/domain/programme/programme.ts';
import { loadPlaces } from '../../src/portal/load-fs.ts';
import { generateSample } from '../../src/sample/sample.ts';

const PROGRAMME = 'cesuo-gaizao';
const LEDGERS = join('sample', 'payouts', PROGRAMME);

/** A data folder with long ledgers, and their files. */
export interface LedgerFolder {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Writes a whole data folder whose ledgers of 户厕 have so many rows in all, spread over so many
 * villages, made by the sample generator from one seed: the same rows every time.
 */
export function writeLedgers(folder: string, rows: number, villages: number): LedgerFolder {
  cpSync('data', folder, { recursive: true, filter: (path) => path !== join('data', 'sample') });
  const size = { villages, payouts: rows };
  const options = { ...loadPlaces('data'), seed: 2022, today: '2022-12-15', size };
  for (const { path, pieces } of generateSample(options)) {
    const file = join(folder, 'sample', path);
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(file, 'w');
    for (const piece of pieces) writeSync(handle, piece);
    closeSync(handle);
  }
  const ledgers = join(folder, LEDGERS);
  return { folder, files: readdirSync(ledgers).map((name) => join(ledgers, name)) };
}

export function benchProgramme(): Programme {
  const found = loadPlaces('data').programmes.find(({ id }) => id === PROGRAMME);
  if (!found) throw new Error(`no programme ${PROGRAMME}`);
  return found;
}
