import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { buildFolder, settleSite, sitePlace, swapSite } from '../../scripts/support/site-folder.ts';

let room = '';
let home = '';
const before = process.cwd();
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-swap-'));
});
afterAll(() => {
  process.chdir(before);
  rmSync(room, { recursive: true, force: true });
});
beforeEach(() => {
  home = mkdtempSync(join(room, 'h-'));
  process.chdir(home);
});

/** A site that says which it is. */
function site(folder: string, words: string, more: readonly string[] = []): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['index.html', ...more]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), words);
  }
  return folder;
}
const shown = (out: string): string => readFileSync(join(out, 'index.html'), 'utf8');

describe('the swap', () => {
  it('puts the new site where the old one was, or where none was', () => {
    for (const words of ['one', 'two']) {
      swapSite(site(join(home, 'fresh'), words, ['a/b.html']), join(home, 'dist'));
      expect(shown(join(home, 'dist'))).toBe(words);
      expect(readdirSync(home).sort()).toEqual(['.build', 'dist']);
    }
  });

  it('follows a link to the web root, and leaves the link', () => {
    site(join(home, 'www/html'), 'old');
    symlinkSync(join(home, 'www/html'), join(home, 'dist'));
    swapSite(site(join(home, 'fresh'), 'new'), sitePlace('dist'));
    expect(lstatSync('dist').isSymbolicLink()).toBe(true);
    expect(shown(join(home, 'www/html'))).toBe('new');
    expect(readdirSync(join(home, 'www'))).toEqual(['html']);
  });

  it('makes the folder that a link points to', () => {
    mkdirSync(join(home, 'www'));
    symlinkSync('www/html', join(home, 'dist'));
    swapSite(site(join(home, 'fresh'), 'new'), sitePlace('dist'));
    expect(shown(join(home, 'dist'))).toBe('new');
  });

  it('does not touch a folder with somebody’s work in it', () => {
    mkdirSync(join(home, 'desktop'));
    writeFileSync(join(home, 'desktop/letter.txt'), 'x');
    const fresh = site(join(home, 'fresh'), 'new');
    expect(() => swapSite(fresh, join(home, 'desktop'))).toThrow('放着别的东西');
    expect(readdirSync(join(home, 'desktop'))).toEqual(['letter.txt']);
  });

  const other = '/dev/shm';
  const apart = existsSync(other) && statSync(other).dev !== statSync(tmpdir()).dev;
  it.skipIf(!apart)('reaches another file system', () => {
    const out = mkdtempSync(join(other, 'sunboard-'));
    try {
      swapSite(site(join(home, 'fresh'), 'new', ['a/b.html']), join(out, 'dist'));
      swapSite(site(join(home, 'fresh'), 'newer', ['c.html']), join(out, 'dist'));
      expect(shown(join(out, 'dist'))).toBe('newer');
      expect(readdirSync(out)).toEqual(['dist']);
      expect(readdirSync(join(out, 'dist')).sort()).toEqual(['c.html', 'index.html']);
      expect(existsSync(join(home, 'fresh'))).toBe(false);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });
});

describe('a swap that was cut short', () => {
  test.each([
    ['before the first step: the old site stays', { dist: 'old', '.dist.ready': 'new' }, 'old'],
    ['between the steps: the new site comes', { '.dist.old': 'old', '.dist.ready': 'new' }, 'new'],
    [
      'before the new one was whole: the old one comes back',
      { '.dist.old': 'old', '.dist.part': 'half' },
      'old',
    ],
    ['while the old one went: the new site stays', { dist: 'new', '.dist.old': 'old' }, 'new'],
  ])('%s', (_, left, words) => {
    for (const [name, text] of Object.entries(left)) site(join(home, name), text);
    settleSite(join(home, 'dist'));
    expect(shown(join(home, 'dist'))).toBe(words);
    expect(readdirSync(home).sort()).toEqual(['.build', 'dist']);
  });

  it('inside a folder that cannot be moved: is finished', () => {
    const out = site(join(home, 'dist'), 'old', ['gone.html', 'a/x.html']);
    site(join(out, '.next-site'), 'new', ['b/y.html']);
    writeFileSync(join(out, '.next-site.json'), JSON.stringify(['index.html', 'b']));
    settleSite(out);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual(['b', 'b/y.html', 'index.html']);
    expect(shown(out)).toBe('new');
  });

  it('inside it, before the names were written down: is undone', () => {
    const out = site(join(home, 'dist'), 'old');
    site(join(out, '.next-site'), 'half');
    settleSite(out);
    expect([readdirSync(out), shown(out)]).toEqual([['index.html'], 'old']);
  });
});

it('clears away what killed builds have left, and nothing of a running one', () => {
  site(join(home, '.build/next-999999999'), 'left');
  site(join(home, `.build/next-${process.ppid}`), 'running');
  const own = buildFolder();
  expect(readdirSync('.build').sort()).toEqual(
    [`next-${process.pid}`, `next-${process.ppid}`].sort(),
  );
  expect(readdirSync(own)).toEqual([]);
});
