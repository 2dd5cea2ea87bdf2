import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Everything of the project that its commands need, but for what was installed. */
const PARTS = [
  ...['src', 'scripts', 'content', 'public', 'data'],
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
];

/** Copies the project, so that nothing that its commands keep beside it is shared. */
export function copyProject(tree: string): void {
  mkdirSync(tree, { recursive: true });
  for (const part of PARTS) cpSync(part, join(tree, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
}
