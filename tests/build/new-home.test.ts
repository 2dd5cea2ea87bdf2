import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteLinks, unreached } from '../support/links.ts';

/** Below a path of the address, which is then the base of every link. */
const ADDRESS = 'https://www.chengxi.example/gongshi';
let room = '';
let home = '';

/** Runs a command as a newcomer does, with the home named once in the environment. */
function run(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PORTAL_HOME: home, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { status, told: `${stdout}${stderr}` };
}

beforeAll(() => {
  room = mkdtempSync(join(tmpdir(), 'sunboard-'));
  home = join(room, '澄溪县');
  const list = join(room, '名单.txt');
  writeFileSync(list, '上坊镇\t上坊村\t361135100201\n\t上坊社区\t\n石下乡\t石下村\t361135200201\n');
  const made = run(
    'new',
    ...[home, '--name', '澄溪县', '--code', '361135', '--places', list, '--address', ADDRESS],
  );
  if (made.status !== 0) throw new Error(made.told);
  const built = run('build');
  if (built.status !== 0) throw new Error(built.told);
}, 300_000);
afterAll(() => rmSync(room, { recursive: true, force: true }));

it('checks clean', () => {
  expect(run('check')).toEqual({ status: 0, told: '没有发现问题。\n' });
});

/** Values of some columns of a table of the demonstration. */
function ofDemo(file: string, ...columns: readonly string[]): string[] {
  const options = { header: true, skipEmptyLines: true } as const;
  const text = readFileSync(`data/${file}`, 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, options);
  return data.flatMap((row) => columns.map((column) => row[column] ?? ''));
}

/** What only the demonstration has: its places, documents, clauses, programmes and sources. */
function wordsOfDemo(): string[] {
  const named = ['villages.csv', 'towns.csv', 'policies.csv', 'entities.csv'].flatMap((file) =>
    ofDemo(file, '编号', '名称'),
  );
  const words = [
    ...['郧阳', '十堰', '共同缔造', '工作研究', 'yunyang'],
    ...[...named, ...ofDemo('sources.csv', '编号', '题名'), ...ofDemo('rules.csv', '编号')],
    ...readdirSync('data/programmes').map((name) => name.replace('.json', '')),
  ];
  // Many counties have a town of this name, and the examples of the tables mean none of them.
  const common = new Set(['chengguan', '城关镇']);
  return [...new Set(words)].filter((word) => word.length > 1 && !common.has(word));
}

/** Text of a file, and of what is packed in it. */
function textsIn(path: string): string {
  const bytes = new Uint8Array(readFileSync(path));
  if (/\.(?:png|woff2)$/.test(path)) return '';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return strFromU8(gunzipSync(bytes));
  const isZip = strFromU8(bytes.subarray(0, 2)) === 'PK';
  return isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
}

it('holds nothing of another county, in its files or its site', () => {
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  expect(files.length).toBeGreaterThan(200);
  const words = wordsOfDemo();
  expect(words.length).toBeGreaterThan(300);
  const found = files.flatMap(({ parentPath, name }) => {
    const text = `${name}\n${textsIn(join(parentPath, name))}`;
    return words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`);
  });
  expect(found).toEqual([]);
}, 30_000);

it('has in its menu what there is to see, and leads nowhere else', () => {
  const page = parse(readFileSync(join(home, 'dist/index.html'), 'utf8'));
  const menu = page.querySelectorAll('footer a[href]').map((link) => link.getAttribute('href'));
  expect(menu.filter((href) => !href?.startsWith('/gongshi/'))).toEqual([]);
  expect(menu).toContain('/gongshi/villages/');
  for (const empty of ['accounts', 'programmes', 'decisions', 'boards', 'points', 'policies'])
    expect(menu).not.toContain(`/gongshi/${empty}/`);
  const site = siteLinks(join(home, 'dist'), '/gongshi');
  expect(site.dead).toEqual([]);
  expect(unreached(site)).toEqual(['/404.html']);
});
