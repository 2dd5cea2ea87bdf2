import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import edge from '../../deploy/edge/sunboard.js';
import { nameOf } from '../../scripts/support/releases.ts';
import type { Manifest } from '../../src/desk/delivery/packs.ts';
import type { Store } from '../../src/desk/delivery/storage.ts';
import { storeRelease } from '../../src/desk/delivery/stored-releases.ts';
import { sumsOf } from '../../src/portal/fs/sums.ts';

const room = mkdtempSync(join(tmpdir(), 'sunboard-stored-'));
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(room, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string>>;
const DAY = 86_400_000;
const HEADERS = '/*\n  X-A: all\n/*.csv\n  X-A: table\n';
const site = join(room, 'site');
let objects: Map<string, string>;
let bucket = 0;
beforeEach(() => {
  objects = new Map();
  bucket += 1;
});

/** A site with a page of each name, all of which bear one word. */
function makeSite(word: string, more: Files = {}): Files {
  const page = (name: string) => `<title>${name} ${word}</title>`;
  const files: Files = {
    _headers: HEADERS,
    'index.html': page('home'),
    '404.html': page('missing'),
    'notices/index.html': page('notices'),
    'data/收据 (1).csv': '一样的',
    ...more,
  };
  rmSync(site, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return files;
}

/** A store in memory that breaks off after so many deeds. */
function store(deeds = Number.POSITIVE_INFINITY): Store {
  let left = deeds;
  const deed = (): void => {
    if (left === 0) throw new Error('断了');
    left -= 1;
  };
  return {
    name: 'memory',
    read: async (path) => {
      deed();
      return objects.get(path) ?? null;
    },
    write: async (path, body) => {
      deed();
      objects.set(path, typeof body === 'string' ? body : Buffer.from(body).toString('utf8'));
    },
    remove: async (paths) => {
      for (const path of paths) {
        deed();
        objects.delete(path);
      }
    },
  };
}

const carry = (into: Store, now = DAY, keep = 2) => {
  const sums = sumsOf(site);
  return storeRelease(into, site, { name: nameOf(sums), sums }, { keep, now });
};

/** Asks the edge as a reader does who comes with nothing. */
async function ask(path: string, init?: RequestInit): Promise<Response> {
  vi.stubGlobal('fetch', async (address: string, asked?: RequestInit) => {
    const body = objects.get(address.replace(/^.*?\/b\d+\//, ''));
    const [, from, to] =
      /^bytes=(\d+)-(\d+)$/.exec(new Headers(asked?.headers).get('Range') ?? '') ?? [];
    if (body === undefined || from === undefined)
      return new Response(body ?? null, { status: body === undefined ? 404 : 200 });
    const part = Buffer.from(body).subarray(Number(from), Number(to) + 1);
    return new Response(new Uint8Array(part), { status: 206 });
  });
  // A bucket of its own name, so that no release is remembered.
  bucket += 1;
  const env = { BUCKET: `https://store.example/b${bucket}`, BASE: '/gongshi/' };
  return edge.fetch(new Request(`https://site.example/gongshi/${path}`, init), env);
}
const shown = async (paths: Iterable<string>): Promise<Files> => {
  const all: [string, string][] = [];
  for (const path of paths) {
    if (path === '_headers') continue;
    const response = await ask(encodeURI(path));
    if (response.status === 200) all.push([path, await response.text()]);
  }
  return Object.fromEntries(all);
};
const without = ({ _headers, ...files }: Files): Files => files;
const inFolder = (folder: string): string[] =>
  [...objects.keys()].filter((key) => key.startsWith(`${folder}/`));

it('carries what is new and switches by one object', async () => {
  makeSite('one');
  expect(await carry(store())).toMatchObject({ before: null, uploads: 4 + 5 });
  const files = makeSite('two', { 'new.html': 'new' });
  expect(await carry(store())).toMatchObject({ uploads: 4 + 4, removed: 0 });
  expect(await shown(Object.keys(files))).toEqual(without(files));
  expect(await carry(store())).toMatchObject({ uploads: 0 });
});

it('shows one site whole wherever it is cut short, and goes on', async () => {
  let deeds = 0;
  for (let isDone = false; !isDone; deeds += 1) {
    objects.clear();
    for (const word of ['zero', 'one']) {
      makeSite(word);
      await carry(store());
    }
    const before = makeSite('one');
    const after = makeSite('two', { 'new.html': 'new' });
    isDone = await carry(store(deeds)).then(
      () => true,
      () => false,
    );
    const now = await shown(Object.keys(after));
    expect([without(before), without(after)]).toContainEqual(now);
    // What goes on may be something else.
    const next = makeSite('three');
    await carry(store());
    expect(await shown([...Object.keys(next), 'new.html'])).toEqual(without(next));
  }
  expect(deeds).toBeGreaterThan(12);
});

it('keeps the last releases and nothing besides, once nobody can be at work', async () => {
  const words = ['a', 'b', 'a', 'c', 'd', 'b', 'e', 'a'];
  for (const [at, word] of words.entries()) {
    makeSite(word, { [`${word}.html`]: word });
    if (at % 2 === 0) await carry(store(9), at * 2 * DAY).catch(() => {});
    makeSite(word);
    await carry(store(), at * 2 * DAY + 1);
  }
  const manifests = inFolder('releases').map(
    (key) => JSON.parse(objects.get(key) ?? '') as Manifest,
  );
  expect(manifests).toHaveLength(2);
  const packs = manifests.flatMap((manifest) => manifest.packs.map(([name]) => `packs/${name}`));
  expect(inFolder('packs').sort()).toEqual([...new Set(packs)].sort());
});

it('moves what is left of a pack that is hardly used', async () => {
  const folder = (last: number): Files =>
    Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`a/${at}.html`, `${at < last}${at}`]),
    );
  for (const [last, uploads] of [
    [10, 9],
    [6, 5],
    [4, 5],
  ] as const) {
    const files = makeSite('one', folder(last));
    expect([last, (await carry(store())).uploads]).toEqual([last, uploads + (last === 10 ? 1 : 0)]);
    expect(await shown(Object.keys(files))).toEqual(without(files));
  }
  const { release } = JSON.parse(objects.get('current.json') ?? '') as { release: string };
  const manifest = JSON.parse(objects.get(`releases/${release}.json`) ?? '') as Manifest;
  for (const [number, [name, size]] of manifest.packs.entries()) {
    expect(Buffer.byteLength(objects.get(`packs/${name}`) ?? '')).toBe(size);
    const inside = Object.values(manifest.files).filter(([, , , , pack]) => pack === number);
    expect(inside.reduce((sum, [, own]) => sum + own, 0) * 2).toBeGreaterThanOrEqual(size);
  }
});

it('answers as a good server does', async () => {
  const files = makeSite('one', { '_astro/a.css': 'a{}' });
  await carry(store());
  const table = await ask(encodeURI('data/收据 (1).csv'));
  expect([table.status, table.headers.get('X-A')]).toEqual([200, 'table']);
  expect(table.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(table.headers.get('Cache-Control')).toBe('no-cache');
  const etag = table.headers.get('ETag') ?? '';
  const again = await ask(encodeURI('data/收据 (1).csv'), { headers: { 'If-None-Match': etag } });
  expect(again.status).toBe(304);
  expect((await ask('_astro/a.css')).headers.get('Cache-Control')).toContain('immutable');
  const bare = await ask('notices?a=b');
  expect([bare.status, bare.headers.get('Location')]).toEqual([301, '/gongshi/notices/?a=b']);
  for (const path of ['mei-you/', '_headers', '%E0%A4%A', '../outside']) {
    const missing = await ask(path);
    expect([path, missing.status, await missing.text()]).toEqual([path, 404, files['404.html']]);
    expect(missing.headers.get('X-A')).toBe('all');
  }
  expect((await ask('', { method: 'POST' })).status).toBe(405);
});

it('refuses a file that is not what its sums say', async () => {
  makeSite('one');
  const sums = sumsOf(site);
  writeFileSync(join(site, 'index.html'), 'touched');
  const carried = storeRelease(store(), site, { name: 'x', sums }, { keep: 2, now: 0 });
  await expect(carried).rejects.toThrow('被动过');
  expect(objects.has('current.json')).toBe(false);
});

const deploy = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/deploy.ts', '--site', site, ...args], { encoding: 'utf8' });

it('puts releases into a folder, linked to the one before', () => {
  const to = join(room, 'releases');
  makeSite('one');
  expect(deploy('--to', to).stdout).toContain('放了 5 个新文件');
  makeSite('two');
  expect(deploy('--to', to).stdout).toContain('放了 3 个新文件');
  expect(sumsOf(join(to, 'current'))).toBe(sumsOf(site));
  expect(deploy('--to', to).stdout).toContain('一样');
  const inside = deploy('--to', join(to, 'current'));
  expect([inside.status, inside.stderr]).toEqual([2, expect.stringContaining('--in-place')]);
  expect(deploy('--to', join(to, 'current'), '--in-place').stdout).toContain('传好了');
  expect(readFileSync(join(to, 'current/index.html'), 'utf8')).toContain('two');
});
