import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows, unpackRows } from '../../../src/domain/record/stretches.ts';
import { cellsOf, type Opening } from '../../../src/domain/record/version.ts';
import { expireRecord } from '../../../src/portal/expiry/expire-record.ts';
import { type DataFiles, DataReading } from '../../../src/portal/reading.ts';
import { brokenLogs, brokenRecord } from '../../../src/portal/record/broken.ts';
import { DEMO_SIGNER } from '../../../src/portal/record/demo-signer.ts';
import {
  type Recording,
  record,
  recordFiles,
  unrecorded,
  withdraw,
} from '../../../src/portal/record/put-on-record.ts';
import { type Register, readRegister, versionOf } from '../../../src/portal/record/register.ts';
import type { Stated } from '../../../src/portal/record/statements.ts';

const DAY = '2026-11-27';
const SIGNING = { day: DAY, preparedBy: '会计', approvedBy: '主任', alone: null, reason: '改' };
const LEDGER = 'payouts/toilets/liuping.csv';
const VERSIONS = 'record/versions/2026-11.jsonl';
let salts = 0;
const saltOf = (): string => `salt${salts++}`.padEnd(32, 'a');

const rowsFrom = (first: number, count: number): string[][] =>
  Array.from({ length: count }, (_, at) => [`r${first + at}`, `户主${first + at}`, '1200.00']);

function ledger(rows: string[][], sealed = true): Stated {
  const columns = ['编号', '姓名', '金额（元）'];
  const all = { quotable: [true, false, true], naming: [false, true, false], key: [0] };
  const table = { title: '台账', file: LEDGER, columns, sealed, lessShown: false, rows, ...all };
  const lines = rows.map((_, at) => at + 2);
  return {
    ...{ kind: 'table', subject: LEDGER, title: '台账', sample: false, since: DAY },
    ...{ table: 'payouts', grows: true, off: false, tables: [{ ...table, lines }] },
  };
}

const registerIn = (files: DataFiles): Register => readRegister(new DataReading(files));

/** The folder after something was put on record, and the paths that changed. */
function after(files: DataFiles, made: (register: Register) => Recording) {
  const register = registerIn(files);
  const { written, removed } = recordFiles(files, register, made(register), false, DEMO_SIGNER);
  const left = new Map([...files, ...written]);
  for (const path of removed) left.delete(path);
  return { files: left, changed: [...written.keys(), ...removed] };
}

const published = (files: DataFiles, stated: Stated) =>
  after(files, (register) => record(unrecorded([stated], register), register, SIGNING, saltOf));

/** What the register says was published of the ledger, version after version; null for a closed row. */
function said(files: DataFiles): (readonly string[] | null)[][] {
  const register = registerIn(files);
  expect([...brokenRecord(register), ...brokenLogs(register)]).toEqual([]);
  return register.entries.map(({ code }) => {
    const version = versionOf(register, code) ?? expect.fail(`no ${code}`);
    return (version.content.tables[0]?.rows ?? []).map((_, row) => cellsOf(version, 0, row));
  });
}

const sizeOf = (files: DataFiles): number =>
  [...files.values()].reduce((sum, text) => sum + text.length, 0);

it.each([true, false])(
  'writes of a ledger that grew the rows that are new (sealed: %s)',
  (sealed) => {
    const rows = rowsFrom(0, 5000);
    const first = published(new Map(), ledger(rows, sealed));
    const grown = [...rows, ...rowsFrom(5000, 10)];
    const second = published(first.files, ledger(grown, sealed));
    expect(second.changed.sort()).toEqual(['record/log.json', 'record/register.csv', VERSIONS]);
    const perRow = sizeOf(first.files) / 5000;
    expect(sizeOf(second.files) - sizeOf(first.files)).toBeLessThan(10 * perRow + 700);
    // Nothing that was on file is written otherwise.
    for (const path of ['record/register.csv', VERSIONS])
      expect(second.files.get(path)?.startsWith(first.files.get(path) ?? '-')).toBe(true);
    expect(said(second.files)).toEqual([rows, grown]);
  },
);

it('says every version whole, however rows were added, changed, taken out and turned', () => {
  let files: DataFiles = new Map();
  const versions: string[][][] = [];
  let rows = rowsFrom(0, 60);
  for (let turn = 0; turn < 25; turn += 1) {
    rows = [...rows, ...rowsFrom(100 + turn * 10, turn % 3)];
    const at = (turn * 7) % rows.length;
    rows = rows.map((row, place) => (place === at ? [row[0] ?? '', `改${turn}`, '1.00'] : row));
    if (turn % 5 === 0) rows = rows.toSpliced(at, 1);
    if (turn % 7 === 0) rows = [...rows.slice(3), ...rows.slice(0, 3)];
    versions.push(rows);
    files = published(files, ledger(rows)).files;
  }
  expect(said(files)).toEqual(versions);
});

it('keeps nothing of names that were taken out, in no version', () => {
  const rows = rowsFrom(0, 50);
  let { files } = published(new Map(), ledger(rows));
  files = published(files, ledger([...rows, ...rowsFrom(50, 5)])).files;
  const gone = [...rows, ...rowsFrom(50, 5)].map((row, at) =>
    at < 40 ? [row[0] ?? '', '已到期', row[2] ?? ''] : row,
  );
  const told = { statements: [ledger(gone)], register: registerIn(files) };
  files = new Map([...files, ...expireRecord(files, told, DAY, saltOf, DEMO_SIGNER)]);
  const text = files.get(VERSIONS) ?? '';
  expect(rows.slice(0, 40).filter(([, name = '-']) => text.includes(`"${name}"`))).toEqual([]);
  expect(said(files).at(-1)).toEqual(gone);
  expect(
    said(files)
      .slice(0, -1)
      .flat()
      .every((cells) => cells === null),
  ).toBe(true);
  const grown = [...gone, ...rowsFrom(80, 2)];
  expect(said(published(files, ledger(grown)).files).at(-1)).toEqual(grown);
  const leaked = after(files, (register) => withdraw([LEDGER], register, SIGNING, true)).files;
  expect(leaked.get(VERSIONS)).not.toMatch(/户主|已到期/);
  expect(brokenRecord(registerIn(leaked))).toEqual([]);
  // A ledger may begin anew, after nothing.
  const anew = published(leaked, ledger(rowsFrom(0, 3))).files;
  expect(brokenRecord(registerIn(anew))).toEqual([]);
});

it('stops where what opens a row of the last version was taken away, to change the row unseen', () => {
  const rows = rowsFrom(0, 4);
  const { files } = published(new Map(), ledger(rows));
  const closed = (files.get(VERSIONS) ?? '').replace(/\["salt[^\]]*"户主2"[^\]]*\]/, 'null');
  expect(closed).not.toBe(files.get(VERSIONS));
  const broken = brokenRecord(registerIn(new Map([...files, [VERSIONS, closed]])));
  expect(broken).toMatchObject([{ severity: 'error', file: 'record/register.csv', row: 2 }]);
});

it('tells a version that is kept by what it has of another, wherever a byte was changed', () => {
  let { files } = published(new Map(), ledger(rowsFrom(0, 8)));
  files = published(files, ledger(rowsFrom(0, 9))).files;
  const [first = '', second = ''] = (files.get(VERSIONS) ?? '').split('\n');
  expect(second).toMatch(/^\{"after"/);
  const code = registerIn(files).entries[1]?.code ?? '';
  for (const at of Array.from(second).keys())
    for (const letter of '37a"') {
      if (second[at] === letter) continue;
      const line = second.slice(0, at) + letter + second.slice(at + 1);
      const broken = brokenRecord(
        registerIn(new Map([...files, [VERSIONS, `${first}\n${line}\n`]])),
      );
      expect(
        broken.some(({ message }) => message.includes(code)),
        `${at} ${line}`,
      ).toBe(true);
    }
  const alone = brokenRecord(registerIn(new Map([...files, [VERSIONS, `${second}\n`]])));
  expect(alone.map(({ message }) => message)).toHaveLength(2);
});

it('packs any list after any other, and gives it back', () => {
  const row = fc.oneof(
    fc.constant(null),
    fc.constantFrom('seal', 'other'),
    fc.array(fc.constantFrom('a', '', '1'), { maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (now, before) => {
      const packed = packRows<Opening | string | readonly string[] | null>(now, before);
      expect(unpackRows(JSON.parse(JSON.stringify(packed)), before)).toEqual(now);
    }),
  );
});
