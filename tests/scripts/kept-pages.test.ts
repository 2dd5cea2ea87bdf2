import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KeptPages } from '../../scripts/support/kept-pages.ts';
import { Reads } from '../../src/portal/reads/reads.ts';

interface Data {
  readonly villages: ReadonlyMap<string, string>;
  readonly day: string;
}
const DATA: Data = {
  villages: new Map([
    ['a', '甲'],
    ['b', '乙'],
  ]),
  day: '1',
};
const FILES = ['a.txt', 'b.txt', 'home.txt'];

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Builds a site of three files in the room; tells its folder and which of them had to be made. */
async function built(data: Data, key = 'program') {
  const site = mkdtempSync(join(room, 'site-'));
  const reads = new Reads((root) => (root === 'data' ? data : undefined));
  const kept = new KeptPages([key], reads, join(room, 'kept'));
  const { toMake } = kept.place(site, FILES, () => true);
  for (const file of toMake) {
    const text = await kept.making(file, async () => {
      const all = reads.root('data') as Data;
      return file === 'home.txt'
        ? [...all.villages.values()].join() + all.day
        : all.villages.get(file[0] ?? '');
    });
    writeFileSync(join(site, file), text ?? '');
  }
  kept.save(site, []);
  const texts = FILES.map((file) => readFileSync(join(site, file), 'utf8'));
  return { site, toMake, texts };
}

it('makes again only what read something that is not as it was', async () => {
  expect((await built(DATA)).toMake).toEqual(FILES);
  expect(await built(DATA)).toMatchObject({ toMake: [], texts: ['甲', '乙', '甲,乙1'] });
  const villages = new Map([
    ['a', '甲'],
    ['b', '丙'],
  ]);
  expect(await built({ ...DATA, villages })).toMatchObject({
    toMake: ['b.txt', 'home.txt'],
    texts: ['甲', '丙', '甲,丙1'],
  });
  expect((await built({ villages, day: '2' })).toMake).toEqual(['home.txt']);
  expect((await built({ villages, day: '2' }, 'another program')).toMake).toEqual(FILES);
});

it('makes again what somebody wrote into or took away', async () => {
  const { site } = await built(DATA);
  writeFileSync(join(site, 'a.txt'), '改过');
  expect(await built(DATA)).toMatchObject({ toMake: ['a.txt'], texts: ['甲', '乙', '甲,乙1'] });
  for (const key of readdirSync(join(room, 'kept')))
    rmSync(join(room, 'kept', key, 'files'), { recursive: true });
  expect((await built(DATA)).toMake).toEqual(FILES);
});

it('joins what shards have made', async () => {
  const site = (): string => mkdtempSync(join(room, 'site-'));
  const open = () => {
    const reads = new Reads((root) => (root === 'data' ? DATA : undefined));
    return { reads, kept: new KeptPages(['shards'], reads, join(room, 'kept')) };
  };
  for (const [name, files] of [
    ['1-of-2', ['a.txt', 'home.txt']],
    ['2-of-2', ['b.txt']],
  ] as const) {
    const { reads, kept } = open();
    const folder = site();
    for (const file of kept.place(folder, files, () => true).toMake) {
      const make = async () => (reads.root('data') as Data).villages.get(file[0] ?? '') ?? file;
      writeFileSync(join(folder, file), await kept.making(file, make));
    }
    kept.saveShard(name, folder, []);
  }
  const { kept } = open();
  expect([...kept.shards].sort()).toEqual(['1-of-2', '2-of-2']);
  const joined = site();
  expect(kept.place(joined, FILES, () => true).toMake).toEqual([]);
  expect(FILES.map((file) => readFileSync(join(joined, file), 'utf8'))).toEqual([
    ...['甲', '乙', 'home.txt'],
  ]);
  kept.save(joined, []);
  // What was joined is kept like any build.
  expect(open().kept.shards).toEqual([]);
  expect(open().kept.place(site(), FILES, () => true).toMake).toEqual([]);
});
