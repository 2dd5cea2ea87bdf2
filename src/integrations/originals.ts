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
  const pictures = readdirSync(assets).filter((name) => PICTURE.test(name));
  if (pictures.length === 0) return;
  const pages = builtPages(folder).map(({ html }) => html());
  for (const name of pictures)
    if (!pages.some((html) => html.includes(`/_astro/${name}`))) rmSync(join(assets, name));
}
