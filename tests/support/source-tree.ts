import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PARTS = [
  'src',
  'content',
  'public',
  'scripts',
  'data',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** A copy of everything a build needs, to be changed and built for itself. */
export function copySourceTree(tree: string): void {
  for (const part of PARTS) cpSync(part, join(tree, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
}

/** Builds a copy into `out` and gives what the command said. */
export function buildTree(tree: string, out: string) {
  return spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: tree,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PORTAL_OUT: out },
  });
}
