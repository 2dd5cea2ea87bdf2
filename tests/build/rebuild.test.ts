import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { filesOf, SITE } from '../support/site.ts';
import { build, copySourceTree } from '../support/source-tree.ts';

let room = '';
beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('gives the same bytes from the same data and day, of which nothing was kept', () => {
  const again = join(room, 'again');
  const result = build({ PORTAL_OUT: again, PORTAL_COMPILE: 'anew' });
  expect(result.status, result.stderr).toBe(0);
  expect(filesOf(again)).toEqual(filesOf(SITE));
  const different = filesOf(SITE).filter(
    (file) => !readFileSync(join(SITE, file)).equals(readFileSync(join(again, file))),
  );
  expect(different).toEqual([]);
});

/** Puts one fault into a copy of the bundled data. */
function spoil(name: string, file: string, change: (text: string) => string): string {
  const data = join(room, name);
  cpSync('data', data, { recursive: true });
  const path = join(data, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return data;
}

const NOTICES = 'sample/notices/hetang/2022.csv';
const PAYOUTS = 'sample/payouts/meili-tingyuan/hetang.csv';

describe('a data folder with one bad row', () => {
  test.each([
    ['a date that does not exist', NOTICES, /(\n[^\n]*?),2022-07-\d\d,/, '$1,2022-02-30,', '日期'],
    [
      'three decimals',
      'sample/accounts/hetang/2022.csv',
      /(\d+)\.\d\d,,,村报账员/,
      '$1.505,,,村报账员',
      '小数超过两位',
    ],
    ['an unknown village', 'sample/boards/2022.csv', /,hetang,/, ',hetangg,', '名单里没有'],
    ['an unmasked ID number', PAYOUTS, /,[^,\n]\*[^,\n]?,/, ',11010519491231002X,', ''],
  ])('%s: one message, and the old site stays', (name, file, pattern, replacement, words) => {
    const data = spoil(name, file, (text) => text.replace(pattern, replacement));
    const out = join(room, 'site');
    rmSync(out, { recursive: true, force: true });
    cpSync(join(SITE, 'help'), out, { recursive: true });
    const result = build({ PORTAL_DATA: data, PORTAL_OUT: out });
    expect(result.status).toBe(1);
    const lines = result.stderr.split('\n').filter((line) => line.startsWith('[要改]'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(file);
    expect(lines[0]).toMatch(/第\d+行/);
    expect(lines[0]).toContain(words);
    expect(result.stderr).not.toContain('19491231');
    expect(filesOf(out)).toEqual(filesOf(join(SITE, 'help')));
  });

  it('refuses sample rows on a live portal', () => {
    const data = spoil('live', 'portal.json', (text) =>
      text.replace('"sample": true', '"sample": false'),
    );
    const result = build({ PORTAL_DATA: data, PORTAL_OUT: join(room, 'live-site') });
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('示例数据');
  });
});

it('refuses a site with other totals than the ledgers or a script put in, and leaves the old one', () => {
  const tree = join(room, 'miscounting');
  copySourceTree(tree);
  const table = join(tree, 'src/components/programmes/PayoutTable.astro');
  const before = readFileSync(table, 'utf8');
  const after = before.replace('fen: (line) => line.paid', 'fen: () => 1');
  expect(after).not.toBe(before);
  writeFileSync(table, after);
  const help = join(tree, 'src/pages/help/index.astro');
  const page = readFileSync(help, 'utf8');
  expect(page).toContain('</Page>');
  writeFileSync(
    help,
    page.replace('</Page>', "<Fragment set:html={'<script>x()</' + 'script>'} /></Page>"),
  );
  const out = join(tree, 'dist');
  cpSync(join(SITE, 'help'), out, { recursive: true });
  const result = build({ PORTAL_OUT: out }, tree);
  expect(result.status, result.stderr).toBe(1);
  expect(result.stderr).toMatch(
    /\/programmes\/gengdi-dili\/longyun\/ 逐行：已付的钱写的是 .* 元，台账是 .* 元。/,
  );
  expect(result.stderr).toContain('help/index.html：这一页里有不是本站程序写的 <script>');
  expect(filesOf(out)).toEqual(filesOf(join(SITE, 'help')));
});
