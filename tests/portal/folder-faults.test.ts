import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { knownTables } from '../../src/intake/tables/known-tables.ts';
import { assemble } from '../../src/portal/assemble.ts';
import { nameFaults } from '../../src/portal/folder-faults.ts';
import { loadPortal, openDataFolder, readDataFolder } from '../../src/portal/fs/load.ts';
import { encodeGb } from '../support/encode-gb.ts';

const TODAY = '2022-12-15';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (path: string, content: string | Uint8Array): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
};
const codes = (): string[] => openDataFolder(folder).problems.map(({ code }) => code);

describe('files that cannot be read are one plain problem each', () => {
  const TEXT = '编号,名称\nliubei,柳陂镇\n';
  const kinds: [string, () => void, string][] = [
    ['GBK', () => put('towns.csv', encodeGb(TEXT)), 'file/encoding'],
    ['UTF-16', () => put('towns.csv', Buffer.from(`\ufeff${TEXT}`, 'utf16le')), 'file/encoding'],
    ['half a letter', () => put('towns.csv', Buffer.from(TEXT).subarray(0, 4)), 'file/encoding'],
    ['a direction mark', () => put('towns.csv', `${TEXT}a,\u202e镇\n`), 'file/unseen-sign'],
    ['a control', () => put('towns.csv', `${TEXT}a,\u0007镇\n`), 'file/unseen-sign'],
    [
      'a letter that nothing shows',
      () => put('towns.csv', `${TEXT}a,\u3164镇\n`),
      'file/unseen-sign',
    ],
    ['a sign in a name', () => put('a\u202eb.csv', TEXT), 'file/unseen-sign'],
    ['a sign spelt out', () => put('a.json', '{"name":"\\u202e"}'), 'file/unseen-sign'],
    ['a link', () => symlinkSync('/etc/hostname', join(folder, 'towns.csv')), 'file/odd'],
    ['a folder behind a link', () => symlinkSync(tmpdir(), join(folder, 'payouts')), 'file/odd'],
    ['a pipe', () => execFileSync('mkfifo', [join(folder, 'towns.csv')]), 'file/odd'],
    ['a folder', () => mkdirSync(join(folder, 'towns.csv')), 'file/folder-named-table'],
    [
      'a folder that looks like a sheet',
      () => mkdirSync(join(folder, 'a.xlsx')),
      'file/folder-named-table',
    ],
    ['a folder far down', () => put(`${'deep/'.repeat(50)}a.csv`, TEXT), 'file/long-name'],
    ['a device name', () => put('con.csv', TEXT), 'file/reserved-name'],
    ['a name ending in a point', () => put('towns.', TEXT), 'file/forbidden-name'],
    ['a long name', () => put(`${'a'.repeat(200)}.csv`, TEXT), 'file/long-name'],
    ['deep brackets', () => put('a.json', '['.repeat(200_000)), 'json/too-deep'],
    [
      'a gigabyte of nothing',
      () => {
        put('towns.csv', TEXT);
        truncateSync(join(folder, 'towns.csv'), 2 ** 30);
      },
      'file/too-large',
    ],
    [
      'an attachment that nobody could load',
      () => {
        put('attachments/a/b.pdf', '');
        truncateSync(join(folder, 'attachments/a/b.pdf'), 2 ** 31);
      },
      'file/too-large',
    ],
  ];
  test.each(kinds)('%s', (_, make, code) => {
    make();
    expect(codes()).toEqual([code]);
    expect(() => readDataFolder(folder)).toThrow(/请/);
    const { portal, problems } = loadPortal(folder, TODAY);
    expect(portal).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('tells names that differ in their case alone', () => {
    const listing = { files: ['a/b.csv', 'a/B.csv'], folders: ['a'] };
    expect(nameFaults(listing)).toMatchObject([{ code: 'file/twin-name', file: 'a/B.csv' }]);
  });

  it('passes a mark that Notepad puts before JSON', () => {
    put('portal.json', '\ufeff{}');
    expect(codes()).toEqual(['json/byte-order-mark']);
    expect(readDataFolder(folder).get('portal.json')).toBe('{}');
  });
});

describe('what the registers say of themselves', () => {
  const files = new Map(
    [...readDataFolder('data')].filter(([path]) => !path.startsWith('sample/')),
  );
  const found = (path: string, change: (text: string) => string): string[] => {
    const changed = new Map([...files, [path, change(files.get(path) ?? '')]]);
    return assemble(changed, TODAY).problems.map(({ code, column, row }) =>
      [code, row, column].join(' '),
    );
  };
  const config = (from: string, to: string) => (text: string) => text.replace(from, to);

  it.each([
    ['towns.csv', '420304101000', '420305101000', 'place/code 2 区划代码'],
    ['villages.csv', '420304102206', '420304101206', 'place/code 3 区划代码'],
    ['villages.csv', 'F138', 'F999', 'cell/not-listed 2 户数依据'],
    ['towns.csv', 'anyang,', 'con,', 'cell/code 2 编号'],
    ['towns.csv', 'anyang,', `${'a'.repeat(300)},`, 'cell/code 2 编号'],
    ['towns.csv', '编号,名称,', '编号,名称,名称,', 'head/repeated 1 名称'],
    ['towns.csv', '编号', `编号${','.repeat(200_000)}`, 'head/too-wide 1 '],
    ['towns.csv', '420304101000', '420304101001', 'place/code 2 区划代码'],
    ['villages.csv', '420304102206', '420304102000', 'place/code 3 区划代码'],
    ['divisions.csv', '420304', '420305', 'place/code 2 区划代码'],
    ['villages.csv', '420304102206', '420304102001', 'place/code 3 区划代码'],
  ])('%s: %s → %s is one fault, and what refers to it is none', (path, from, to, expected) => {
    const told = found(path, config(from, to));
    expect(told).toEqual([expected]);
  });

  it('takes nothing for a name that an address or a disk cannot hold', () => {
    const named = knownTables([]).flatMap(({ id, columns }) =>
      Object.values(columns)
        .filter(({ kind, unique, required }) => kind === 'code' && unique && required)
        .filter(({ read }) =>
          ['con', 'a'.repeat(300)].some((one) => read(one, () => null) !== null),
        )
        .map(() => id),
    );
    // A clause is an anchor on the page of its policy.
    expect(named).toEqual(['rules']);
  });

  it.each([
    ['https://', 'http://'],
    ['https://', 'javascript:alert(1)//'],
    ['https://', 'https://me:secret@'],
    ['"address": "https://', '"address": "https://../'],
    ['"address": "https://', '"address": "https://a.cn:99999/'],
    ['"address": "https://', '"address": "https://a.cn//'],
    ['"address": "https://', '"address": "https://a.cn/%zz/'],
    ['"address": "https://', '"address": "https://a.cn/<script>/'],
    ['"namedRowsDays": 30', '"namedRowsDays": 4000'],
    ['"sample": true', '"sample": "是"'],
  ])('portal.json: %s → %s', (from, to) => {
    const text = files.get('portal.json') ?? '';
    expect(text).toContain(from);
    const { problems } = assemble(
      new Map([...files, ['portal.json', text.replace(from, to)]]),
      TODAY,
    );
    expect(problems).toMatchObject([{ code: 'config/value' }]);
    expect(problems[0]?.message).not.toMatch(/expected|string|boolean|number|Invalid|Too/);
  });
});
