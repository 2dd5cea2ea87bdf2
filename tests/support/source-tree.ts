import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const PROGRAM = ['src', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** A copy of the program, to be changed and built by itself with data of its own. */
export function copySourceTree(tree: string): void {
  for (const part of PROGRAM) cpSync(part, join(tree, part), { recursive: true });
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
