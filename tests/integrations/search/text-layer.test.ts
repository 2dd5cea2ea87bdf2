import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { SearchRecord } from '../../../src/integrations/search/records.ts';
import { writeTextLayer } from '../../../src/integrations/search/text-layer.ts';
import { listFolder } from '../../../src/portal/fs/folder.ts';

const room = mkdtempSync(join(tmpdir(), 'sunboard-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const record = (url: string, year: string | null, text: string): SearchRecord => ({
  ...{ url, year, text, title: url, sample: true, rank: 'other', day: null, until: null },
  ...{ village: null, town: null, kind: null, status: null, lines: [], keys: [] },
});
const records = [
  ...Array.from({ length: 40 }, (_, at) =>
    record(`/a/${at}/`, '2021', `旧的第 ${at} 条，共 ${at}00 元`),
  ),
  ...Array.from({ length: 40 }, (_, at) => record(`/b/${at}/`, '2022', `新的第 ${at} 条`)),
  record('/about/', null, '这个网站'),
];

/** What of an index differs from another. */
function written(name: string, of: readonly SearchRecord[]) {
  const folder = join(room, name);
  const sums = writeTextLayer(folder, of);
  const { files } = listFolder(folder);
  return {
    sums,
    files: new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
  };
}

it('leaves the texts of other years as they are where a record comes, and gives the same again', () => {
  const before = written('before', records);
  const after = written('after', [record('/b/new/', '2022', '新来的一条'), ...records]);
  const changed = [...after.files].filter(([file, text]) => before.files.get(file) !== text);
  expect(changed.map(([file]) => file).filter((file) => file.startsWith('2021'))).toEqual([]);
  expect(changed.some(([file]) => file.startsWith('2022'))).toBe(true);
  expect(written('again', records)).toEqual(before);
});

it('tells the sums of each record by its number', () => {
  const { sums } = written('sums', records);
  expect(sums).toHaveLength(records.length);
  expect(sums.slice(9, 11)).toEqual([['900'], ['1000']]);
});
