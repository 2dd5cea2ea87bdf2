import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from './built-pages.ts';

const PICTURE = /\.(jpe?g|png|webp)$/i;

/**
 * Takes the photos as they came from the camera out of the site: pages show smaller copies, and only
 * those may stay. An original holds what the camera wrote into it.
 */
export function removeOriginals(folder: string): void {
  const assets = join(folder, '_astro');
  if (!existsSync(assets)) return;
  let unused = readdirSync(assets).filter((name) => PICTURE.test(name));
  for (const { html } of builtPages(folder)) {
    if (unused.length === 0) return;
    const page = html();
    unused = unused.filter((name) => !page.includes(`/_astro/${name}`));
  }
  for (const name of unused) rmSync(join(assets, name));
}
