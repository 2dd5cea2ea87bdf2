import { existsSync, readdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { dropOldest } from '../../src/portal/fs/drop-oldest.ts';

/** Modules that are kept of each version of Node: the program's, the compiled pages', those of a few articles. */
const MOST_KEPT = 10_000;

/**
 * Keeps what the engine makes of modules that are loaded from here on, in threads too: a build and each of
 * its threads load hundreds, which takes longer than what is left to do after a small change. Whoever
 * proves what is made anew keeps nothing.
 */
export function keepCompiled(): void {
  const { PORTAL_COMPILE, NODE_COMPILE_CACHE } = process.env;
  if (PORTAL_COMPILE === 'anew' || NODE_COMPILE_CACHE !== undefined) return;
  const folder = resolve('.build', 'modules');
  for (const version of existsSync(folder) ? readdirSync(folder) : [])
    dropOldest(join(folder, version), MOST_KEPT);
  process.env.NODE_COMPILE_CACHE = folder;
  enableCompileCache(folder);
}
