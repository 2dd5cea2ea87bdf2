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
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { dropOldest } from '../../src/portal/fs/drop-oldest.ts';
import { listFolder } from '../../src/portal/fs/folder.ts';
import { basePath, hasPhotos, sourceFolders } from '../../src/portal/fs/sources.ts';
import {
  type CompiledApp,
  loadPages,
  openRenderer,
  type PageStyles,
  type Renderer,
} from './renderer.ts';

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
  'scripts/support/one-digest.ts',
];

/** What a compiled program says of itself. */
export interface Told {
  /** Its module in `server/`; what its pages load lies in `client/`. */
  readonly entry: string;
  readonly styles: PageStyles;
}

/** A compiled program, ready to render, and the folder with what its pages load. */
export interface Compiled {
  readonly renderer: Renderer;
  readonly client: string;
}

/**
 * The pages of the portal that was handed over, compiled of the articles and the program, by address:
 * what a build renders whole, others may render one by one. Loading them is handed to `loading`. A
 * process renders one portal: its pages hold it from then on. With photos there are none, since only
 * Astro's own build makes them smaller, which it does while it renders their pages.
 */
export async function openPages(
  room: string,
  loading: (load: () => Promise<CompiledApp>) => Promise<CompiledApp> = (load) => load(),
): Promise<Compiled | null> {
  if (hasPhotos(sourceFolders().content)) return null;
  return openCompiled(await (compilesAnew() ? compiledAnew(room) : keptRenderer()), loading);
}

/** The same of what was compiled into a folder. */
export async function openCompiled(
  kept: string,
  loading: (load: () => Promise<CompiledApp>) => Promise<CompiledApp>,
): Promise<Compiled> {
  const { entry, styles } = JSON.parse(readFileSync(join(kept, TOLD), 'utf8')) as Told;
  const app = await loading(async () => {
    const module = await import(pathToFileURL(join(kept, 'server', entry)).href);
    await loadPages(module.app);
    return module.app as CompiledApp;
  });
  return { renderer: await openRenderer(app, styles), client: join(kept, 'client') };
}

/** Whoever proves what the compiler gives asks for none that was kept. */
export function compilesAnew(): boolean {
  return process.env.PORTAL_COMPILE === 'anew';
}

async function compiledAnew(room: string): Promise<string> {
  const anew = join(room, 'renderer');
  await compile(anew);
  return anew;
}

/** What was compiled of the same before, or is now. */
export async function keptRenderer(): Promise<string> {
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
