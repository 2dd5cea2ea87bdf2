import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySources, type Sources, sourceFaults } from '../../../src/portal/fs/sources.ts';

let room: string;
let given: Sources;
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sources-'));
  given = { data: join(room, 'd'), content: join(room, 'c'), public: join(room, 'p') };
  for (const folder of Object.values(given)) {
    mkdirSync(join(folder, 'deep'), { recursive: true });
    writeFileSync(join(folder, 'deep/a.csv'), 'as checked');
  }
});
afterAll(() => rmSync(room, { recursive: true }));

it('builds from what was checked, whatever becomes of the folders meanwhile', () => {
  const copy = copySources(given, join(room, 'copy'));
  for (const folder of Object.values(given)) writeFileSync(join(folder, 'deep/a.csv'), 'changed');
  for (const folder of Object.values(copy)) {
    expect(readFileSync(join(folder, 'deep/a.csv'), 'utf8')).toBe('as checked');
  }
});

it('names what stands for something else in any of them', () => {
  symlinkSync('/etc/hostname', join(given.public, 'name.txt'));
  symlinkSync(tmpdir(), join(given.content, 'more'));
  expect(sourceFaults(given).map(({ file }) => file)).toEqual(['content/more', 'public/name.txt']);
});
