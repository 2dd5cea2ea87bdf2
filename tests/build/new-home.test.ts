import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
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

it('holds nothing of another county, in its files or its site', () => {
  const names = /郧阳|龙韵|青龙泉|共同缔造|美丽庭院|工作研究|十堰|longyun|yunyang|meili-tingyuan/;
  const files = readdirSync(home, { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile() && !/\.(?:wasm|png|woff2)$/.test(file.name));
  expect(texts.length).toBeGreaterThan(60);
  const found = texts.flatMap(({ parentPath, name }) => {
    const text = `${name}\n${readFileSync(join(parentPath, name), 'utf8')}`;
    const word = names.exec(text)?.[0];
    return word === undefined ? [] : [`${name}: ${word}`];
  });
  expect(found).toEqual([]);
});

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
