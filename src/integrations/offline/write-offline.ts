import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { STAND_IN } from '../../domain/copies.ts';
import { appIcon } from '../../views/icon.ts';
import { ICON_SIDES, iconPath } from '../../views/installed/manifest.ts';
import type { PageFacts } from '../pages/page-facts.ts';
import { plainScript } from '../plain-script.ts';
import { rasterPlain } from '../raster.ts';

/** The worker's file: a browser gives it the pages beside and below it, so it lies at the top. */
export const WORKER = 'offline.js';

/** What the worker begins with, as the pages themselves tell. */
interface Beginning {
  /** Pages that ask for it and the scripts that they run, below the base path. */
  readonly kept: readonly string[];
  /** The scripts of the page about copies, which copies are shown with. */
  readonly showing: string;
}

/** Writes what a browser needs to keep the site on a device: the worker and the icons. */
export async function writeOffline(folder: string, facts: readonly PageFacts[]): Promise<void> {
  const { kept, showing } = beginning(folder, facts);
  const known = { KEPT: JSON.stringify(kept), SHOWING: JSON.stringify(showing) };
  const worker = await plainScript(resolve('src/client/offline/worker.ts'), 'offline', known);
  writeFileSync(join(folder, WORKER), worker);
  for (const side of ICON_SIDES)
    writeFileSync(join(folder, iconPath(side)), await rasterPlain(appIcon(side)));
}

/** Reads off the built pages which of them are kept from the start, and what they run. */
function beginning(folder: string, facts: readonly PageFacts[]): Beginning {
  const pages = facts.flatMap(({ url, kept }) =>
    kept === null ? [] : [{ path: url.slice(1), markup: kept.join('') }],
  );
  const standIn = pages.find(({ path }) => path === STAND_IN);
  if (!standIn) throw new Error(`no page /${STAND_IN}`);
  const scripts = new Set<string>();
  const note = (name: string): void => {
    if (scripts.has(name)) return;
    scripts.add(name);
    const code = readFileSync(join(folder, '_astro', name), 'utf8');
    for (const [, part = ''] of code.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) note(part);
  };
  for (const { markup } of pages)
    for (const [, name = ''] of markup.matchAll(/<script\b[^>]*\/_astro\/([\w.-]+\.js)/g))
      note(name);
  return {
    kept: [
      ...pages.map(({ path }) => path),
      ...[...scripts].sort().map((name) => `_astro/${name}`),
    ],
    showing: standIn.markup,
  };
}
