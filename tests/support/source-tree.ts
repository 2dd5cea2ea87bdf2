import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { countyFiles } from './another-county.ts';

const PARTS = [
  'src',
  'content',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** A copy of everything a build needs with a small county's data, to be changed and built for itself. */
export function copySourceTree(tree: string): void {
  for (const part of PARTS) cpSync(part, join(tree, part), { recursive: true });
  writeFolder(join(tree, 'data'), countyFiles());
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
}

/** Writes a folder of data from its texts by path. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Runs the build of `tree`, this one unless told, with what `env` says, and gives what it said. */
export function build(env: Readonly<Record<string, string>>, tree = '.') {
  return spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: tree,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
}
