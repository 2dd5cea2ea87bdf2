import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../src/portal/fs/load.ts';
import { takeLock } from '../../src/portal/fs/lock.ts';
import { changeFolder, finishChanges, writeWhole } from '../../src/portal/fs/write.ts';

let room = '';
let folder = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-write-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(room, 'f-'));
  writeFileSync(join(folder, 'a.csv'), 'old a');
  writeFileSync(join(folder, 'b.csv'), 'old b');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a folder holds, work folder included. */
function state(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
const OLD = { 'a.csv': 'old a', 'b.csv': 'old b' };
const basis = new Map(Object.entries(OLD));

describe('a change of several files', () => {
  it('writes, makes folders and takes away, and leaves nothing beside', () => {
    const written = new Map([
      ['a.csv', 'new a'],
      ['x/y/c.csv', 'new c'],
    ]);
    changeFolder(folder, { written, removed: ['b.csv', 'not-there.csv'], basis });
    expect(state()).toEqual({ 'a.csv': 'new a', 'x/y/c.csv': 'new c' });
    expect(existsSync(join(folder, '.changes'))).toBe(false);
  });

  it('makes none when one of them cannot be made', () => {
    const written = new Map([
      ['c.csv', 'new c'],
      // A file stands where a folder would have to be.
      ['a.csv/x.csv', 'x'],
    ]);
    expect(() => changeFolder(folder, { written, removed: ['b.csv'], basis })).toThrow();
    expect(state()).toEqual(OLD);
  });

  it('makes none when somebody else has changed what it was worked out from', () => {
    const older = new Map([['a.csv', 'older a']]);
    expect(() =>
      changeFolder(folder, { written: new Map([['a.csv', 'x']]), basis: older }),
    ).toThrow('a.csv 在这期间被别人改过，什么也没有写');
    expect(state()).toEqual(OLD);
  });
});

it('reads what stands there as the reader of the folder does', () => {
  writeFileSync(join(folder, 'a.csv'), '\ufeffold a');
  const { files } = openDataFolder(folder);
  changeFolder(folder, { written: new Map([['b.csv', 'new b']]), basis: files });
  expect(state()['b.csv']).toBe('new b');
});

describe('a change that was cut short', () => {
  const STEPS = [
    { path: 'a.csv', writes: true },
    { path: 'c.csv', writes: true },
    { path: 'b.csv', writes: false },
  ];
  const leave = (files: Record<string, string>): void => {
    mkdirSync(join(folder, '.changes'), { recursive: true });
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, '.changes', name), text);
  };

  it('before the journal: has changed nothing', () => {
    leave({ '0.new': 'new a', 'journal.json.part': '[{"pa' });
    finishChanges(folder);
    expect(state()).toEqual(OLD);
  });

  it('after the journal: is finished, wherever it stopped', () => {
    leave({ 'journal.json': JSON.stringify(STEPS), '0.new': 'new a', '1.new': 'new c' });
    finishChanges(folder);
    expect(state()).toEqual({ 'a.csv': 'new a', 'c.csv': 'new c' });
  });

  it('half moved: is finished too', () => {
    rmSync(join(folder, 'a.csv'));
    leave({
      'journal.json': JSON.stringify(STEPS),
      '0.old': 'old a',
      '0.new': 'new a',
      '1.new': 'new c',
    });
    finishChanges(folder);
    expect(state()).toEqual({ 'a.csv': 'new a', 'c.csv': 'new c' });
  });

  it('killed at any moment: all or nothing', async () => {
    const files = 40;
    const script = `
      import { changeFolder } from ${JSON.stringify(resolve('src/portal/fs/write.ts'))};
      process.stdout.write('go');
      let basis = new Map();
      for (let round = 1; ; round += 1) {
        const written = new Map(Array.from({ length: ${files} }, (_, n) => ['d' + (n % 7) + '/' + n, String(round)]));
        changeFolder(process.argv[1], { written, basis });
        basis = written;
      }`;
    const seen = new Set<string>();
    for (let run = 0; run < 6; run += 1) {
      const work = join(folder, `many-${run}`);
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, work]);
      const gone = new Promise((done) => child.once('close', done));
      await new Promise((done) => child.stdout.once('data', done));
      await new Promise((done) => setTimeout(done, 20 + run * 37));
      child.kill('SIGKILL');
      await gone;
      if (!existsSync(work)) continue;
      finishChanges(work);
      const texts = readdirSync(work, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
      expect([0, files]).toContain(texts.length);
      expect(new Set(texts).size).toBeLessThanOrEqual(1);
      seen.add(texts[0] ?? 'none');
    }
    expect(seen.size).toBeGreaterThan(0);
  });
});

describe('a single file', () => {
  it('is whole or as it was', () => {
    const file = join(folder, 'a.csv');
    writeWhole(file, 'new a');
    expect(() => writeWhole(join(folder, 'missing/x.csv'), 'x')).toThrow();
    expect(state()).toEqual({ ...OLD, 'a.csv': 'new a' });
  });

  it.skipIf(process.platform === 'win32')('stays when the disk takes no more', () => {
    const script = `
      import { changeFolder, writeWhole } from ${JSON.stringify(resolve('src/portal/fs/write.ts'))};
      const big = 'x'.repeat(60_000);
      const tries = [
        () => writeWhole(process.argv[1] + '/a.csv', big),
        () => changeFolder(process.argv[1], { written: new Map([['a.csv', 'new'], ['b.csv', big]]), basis: new Map([['a.csv', 'old a'], ['b.csv', 'old b']]) }),
      ];
      for (const run of tries) try { run(); } catch (error) { console.log(error.code); }`;
    const { stdout } = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 20; exec "$0" --input-type=module -e "$1" "$2"',
        process.execPath,
        script,
        folder,
      ],
      { encoding: 'utf8' },
    );
    expect(stdout).toBe('EFBIG\nEFBIG\n');
    expect(state()).toEqual(OLD);
  });
});

describe('a lock', () => {
  const lock = (): string => join(folder, '.changes/lock');

  it('is taken over from a command that is gone', () => {
    mkdirSync(join(folder, '.changes'));
    writeFileSync(lock(), `999999999 ${hostname()} 0`);
    changeFolder(folder, { written: new Map([['a.csv', 'new a']]), basis });
    expect(state()).toEqual({ ...OLD, 'a.csv': 'new a' });
  });

  it('is taken over from a command that was killed before it had written its name', () => {
    mkdirSync(join(folder, '.changes'));
    writeFileSync(lock(), '');
    const before = Date.now() / 1000 - 10;
    utimesSync(lock(), before, before);
    changeFolder(folder, { written: new Map([['a.csv', 'new a']]), basis });
    expect(state()).toEqual({ ...OLD, 'a.csv': 'new a' });
  });

  it('keeps others out until it is given back', async () => {
    const giveBack = takeLock(lock());
    const script = `
      import { changeFolder } from ${JSON.stringify(resolve('src/portal/fs/write.ts'))};
      changeFolder(process.argv[1], { written: new Map([['a.csv', 'theirs']]), basis: new Map([['a.csv', 'old a']]) });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder]);
    const gone = new Promise((done) => child.once('close', done));
    await new Promise((done) => setTimeout(done, 800));
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('old a');
    giveBack();
    await gone;
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('theirs');
  });
});
