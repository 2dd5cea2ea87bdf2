import { readdirSync, readFileSync } from 'node:fs';
import { type Unzipped, unzipSync } from 'fflate';
import type { Table } from '../../../src/intake/define-table.ts';
import { readFile } from '../../../src/intake/file/read-file.ts';
import { lists, names, payoutTable } from '../../support/payout-table.ts';
import { judge, judgeLines } from './judge.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { encode, mutateTable, textOf } from './mutate-table.ts';
import { mutateWorkbook } from './mutate-workbook.ts';
import { Random } from './random.ts';

const FOLDER = new URL('../../fixtures/intake/files/', import.meta.url);

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Parts of a workbook, unpacked. */
  readonly parts: Unzipped | null;
}

const SEEDS: readonly Seed[] = readdirSync(FOLDER)
  .sort()
  .map((name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
    return { name, bytes, parts: /^[dmsx].*\.xlsx$/.test(name) ? partsOf(name, bytes) : null };
  })
  .filter(({ bytes }) => bytes.length > 0);
const WORKBOOKS = SEEDS.flatMap(({ parts }) => (parts ? [parts] : []));

function partsOf(name: string, bytes: Uint8Array): Unzipped | null {
  if (bytes[0] !== 0x50 || name.includes('bomb')) return null;
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

/** Rows that each carry a word found nowhere else. */
const MARKED: readonly (readonly string[])[] = [
  ['户主', '组', '金额（元）', '日期', '人数'],
  ...Array.from({ length: 8 }, (_, at) => [
    '张*三',
    `k${100 + at}q`,
    `${at + 1}00.50`,
    `2022-09-0${at + 1}`,
    String(at + 1),
  ]),
];

interface Made {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The text, where every line is known. */
  readonly text?: string;
}

function make(random: Random): Made {
  const seed = random.pick(SEEDS);
  const kind = random.next();
  if (kind < 0.45) {
    const text = textOf(mutateTable(MARKED, random), random);
    return { bytes: encode(text, random), name: 'a.csv', text };
  }
  if (kind < 0.55) {
    return {
      bytes: mutateWorkbook(random.pick(WORKBOOKS), random, seed.bytes),
      name: random.pick(['a.xlsx', 'a.csv']),
    };
  }
  return { bytes: mutateBytes(seed.bytes, random, random.pick(SEEDS).bytes), name: seed.name };
}

/** How reading one made file went. */
export interface Verdict {
  readonly fault: string | null;
  readonly milliseconds: number;
  readonly rowsOut: number;
}

/** Makes the file of this number, reads it and judges what came out. */
export function fuzzOne(number: number): Verdict {
  const random = new Random(number);
  const { bytes, name, text } = make(random);
  const start = process.threadCpuUsage();
  try {
    const reading = readFile(bytes, name, payoutTable as Table, lists, {
      names,
      today: '2022-12-15',
    });
    const { user, system } = process.threadCpuUsage(start);
    const fault = judge(reading) ?? (text === undefined ? null : judgeLines(text, reading));
    return { fault, milliseconds: (user + system) / 1000, rowsOut: reading.counts.rowsOut };
  } catch (error) {
    return {
      fault: error instanceof Error ? (error.stack ?? error.message) : 'crash',
      milliseconds: 0,
      rowsOut: 0,
    };
  }
}

/** The file of this number, to look at when it made trouble. */
export function fileOf(number: number): Made {
  return make(new Random(number));
}
