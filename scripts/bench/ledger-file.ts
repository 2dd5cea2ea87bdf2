import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { addDays } from '../../src/domain/day.ts';
import type { Programme } from '../../src/domain/programmes/programme.ts';
import { loadRules } from '../../src/portal/fs/load.ts';
import { Random } from '../../src/sample/random.ts';
import { generateSample } from '../../src/sample/sample.ts';

const PROGRAMME = 'cesuo-gaizao';
const LEDGERS = join('sample', 'payouts', PROGRAMME);

/** A data folder with long ledgers, and their files. */
export interface LedgerFolder {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * How the rows lie: a ledger for each of forty villages, or all of them in the ledger of one; `apart` is
 * the first with days of its own in almost every row, where the generator dates whole batches alike.
 */
export type Layout = 'many' | 'one' | 'apart';

/**
 * Writes a whole data folder whose ledgers of 户厕 have so many rows in all, made by the sample
 * generator from one seed: the same rows every time.
 */
export function writeLedgers(folder: string, rows: number, layout: Layout): LedgerFolder {
  cpSync('data', folder, { recursive: true, filter: (path) => path !== join('data', 'sample') });
  const size = { villages: 40, payouts: rows };
  let first: string | null = null;
  const options = { ...loadRules('data'), seed: 2022, today: '2022-12-15', size };
  for (const { path, pieces } of generateSample(options)) {
    const file = join(folder, 'sample', path);
    const isLedger = dirname(file) === join(folder, LEDGERS);
    if (layout === 'one' && isLedger && first !== null) {
      append(first, pieces);
      continue;
    }
    if (isLedger) first ??= file;
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(file, 'w');
    for (const piece of pieces) writeSync(handle, piece);
    closeSync(handle);
  }
  const ledgers = join(folder, LEDGERS);
  const files = readdirSync(ledgers).map((name) => join(ledgers, name));
  if (layout === 'apart') for (const file of files) datesApart(file);
  return { folder, files };
}

/** Moves each day of a row that is no day of its notice by up to eleven days, so that few rows are alike. */
function datesApart(file: string): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  const random = new Random(2022);
  const [head = ''] = lines;
  const after = head.split(',').indexOf('公示结束');
  const moved = lines.map((line) =>
    line
      .split(',')
      .map((cell, at) => {
        if (at <= after || !/^\d{4}-\d\d-\d\d$/.test(cell)) return cell;
        return addDays(cell, random.between(0, 11));
      })
      .join(','),
  );
  writeFileSync(file, moved.join('\n'));
}

/** Writes the rows of a ledger to the end of another, without their head. */
function append(file: string, pieces: Iterable<string>): void {
  const handle = openSync(file, 'a');
  let isHead = true;
  for (const piece of pieces) {
    const from: number = isHead ? piece.indexOf('\n') + 1 : 0;
    isHead &&= from === 0;
    if (!isHead) writeSync(handle, piece.slice(from));
  }
  closeSync(handle);
}

export function benchProgramme(): Programme {
  const found = loadRules('data').programmes.find(({ programme }) => programme.id === PROGRAMME);
  if (!found) throw new Error(`no programme ${PROGRAMME}`);
  return found.programme;
}
