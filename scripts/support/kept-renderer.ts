import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'astro';
import { copyFolder } from '../../src/portal/fs/copy-folder.ts';
import { dropOldest } from '../../src/portal/fs/drop-oldest.ts';
import { listFolder } from '../../src/portal/fs/folder.ts';
import { basePath, sourceFolders } from '../../src/portal/fs/sources.ts';
import { type CompiledApp, type PageStyles, type PlacePage, renderAll } from './render-all.ts';

/**
 * Compiling the pages takes longer than rendering those of a small county, and gives the same for the
 * same program, articles and path. What was compiled is kept here by the digest of those.
 */
const KEPT = join('.build', 'renderers');
/** How many are kept: a clerk who mends an article goes back and forth between a few. */
const MOST_KEPT = 4;
export const TOLD = 'renderer.json';
const COMPILER = 'scripts/support/compile-pages.ts';

/** Everything in the project that the compiled pages are made of. */
export const PROGRAM = [
  'src',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  COMPILER,
  'scripts/support/container-fallback.ts',
  'scripts/support/gap-fallback.ts',
  'scripts/support/no-preloading.ts',
];

/** What a compiled program says of itself. */
export interface Told {
  /** Its module in `server/`; what its pages load lies in `client/`. */
  readonly entry: string;
  readonly styles: PageStyles;
}

/**
 * Writes what the checked data gives into `folder`, with what pages load and what is public as it is;
 * pages are handed to `place`, which writes them, unless Astro's own build does.
 */
export async function renderPages(
  folder: string,
  place: PlacePage = (file, html) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), html);
  },
): Promise<void> {
  const { content, public: asItIs } = sourceFolders();
  // Photos are made smaller while their pages are rendered, which only Astro's own build does.
  if (listFolder(join(content, 'photos')).files.length > 0) {
    await build({ outDir: folder, logLevel: 'warn' });
    return;
  }
  const kept = await (compilesAnew() ? compiledAnew(dirname(folder)) : keptRenderer());
  const { entry, styles } = JSON.parse(readFileSync(join(kept, TOLD), 'utf8')) as Told;
  copyFolder(asItIs, folder);
  copyFolder(join(kept, 'client'), folder);
  const { app } = await import(pathToFileURL(join(kept, 'server', entry)).href);
  await renderAll(app as CompiledApp, styles, folder, place);
}

/** Whoever proves what the compiler gives asks for none that was kept. */
function compilesAnew(): boolean {
  return process.env.PORTAL_COMPILE === 'anew';
}

async function compiledAnew(room: string): Promise<string> {
  const anew = join(room, 'renderer');
  await compile(anew);
  return anew;
}

/** What was compiled of the same before, or is now. */
async function keptRenderer(): Promise<string> {
  const kept = resolve(KEPT, rendererDigest());
  if (!existsSync(join(kept, TOLD))) {
    await compile(kept);
    dropOldest(dirname(kept), MOST_KEPT);
  }
  utimesSync(kept, new Date(), new Date());
  return kept;
}

/** The digest of whatever changes the compiled pages. */
export function rendererDigest(): string {
  const digest = createHash('sha256').update(JSON.stringify([process.version, basePath()]));
  for (const root of [...PROGRAM, sourceFolders().content])
    for (const file of filesIn(root))
      digest.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file));
  return digest.digest('hex').slice(0, 32);
}

function filesIn(root: string): string[] {
  if (!existsSync(root)) return [];
  if (statSync(root).isFile()) return [root];
  return listFolder(root).files.map((path) => join(root, path));
}

/** Puts a compiled program in its place whole, so that a build beside this one finds all of it or none. */
async function compile(kept: string): Promise<void> {
  const fresh = `${kept}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    await promisify(execFile)(process.execPath, [COMPILER, fresh]);
    rmSync(join(fresh, 'unused'), { recursive: true, force: true });
    putIn(fresh, kept);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function putIn(fresh: string, kept: string): void {
  try {
    renameSync(fresh, kept);
  } catch (error) {
    // Where another build was first, its is as good.
    if (!existsSync(join(kept, TOLD))) throw error;
  }
}
