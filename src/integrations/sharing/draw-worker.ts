import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { sha256 } from '../../portal/fs/sums.ts';
import { keptFiles } from '../kept-files.ts';
import { startRaster } from '../raster.ts';

/** How many pictures are kept: a few days of a county. */
const MOST_KEPT = 6000;

/** What is to be drawn into which folder: SVG by its path in the site. */
interface Drawings {
  readonly folder: string;
  readonly drawings: ReadonlyMap<string, string>;
}

// Draws what was not drawn before.
const { folder, drawings } = workerData as Drawings;
const program = sha256(readFileSync('package.json', 'utf8'));
const kept = keptFiles('pictures', MOST_KEPT);
const missing = Array.from(
  drawings,
  ([path, svg]) => [join(folder, path), svg, kept.nameOf([program, svg])] as const,
).filter(([target, , name]) => !kept.place(name, target));
if (missing.length > 0) {
  const raster = await startRaster();
  for (const [target, svg, name] of missing) {
    kept.keep(name, raster(svg));
    kept.place(name, target);
  }
}
kept.tidy();
