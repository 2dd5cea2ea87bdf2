import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Day } from '../../src/domain/day.ts';
import { loadPortal } from '../../src/portal/fs/load.ts';
import { handOver } from '../../src/portal/handed.ts';
import { watched } from '../../src/portal/reads/watched.ts';
import { Random } from '../../src/sample/random.ts';
import { KeptPages } from '../support/kept-pages.ts';
import { keptRenderer, openCompiled } from '../support/kept-renderer.ts';
import '../support/little-memory.ts';
import { type DayOfFolder, randomEdit } from './random-edits.ts';

/** What one edit came to: files that were put in place as they were, and those that differ from a fresh one. */
export interface Turn {
  readonly words: string;
  readonly files: number;
  readonly stood: number;
  readonly different: readonly string[];
}

/**
 * Edits a data folder, renders all of it after each edit, and holds every file that would not have been
 * made again against what it is now: `warm-child.ts DATA ROOM SEED TURNS DAY`. Goes on from turn to turn.
 */
const [data = '', room = '', seed = '', turns = '', day = ''] = process.argv.slice(2);
const random = new Random(Number(seed));
const compiled = await keptRenderer();
/** Edits that a check refuses are taken back; so many are tried for one that holds. */
const TRIES = 40;

let now: DayOfFolder = { files: new Map(), day: day as Day };
const told: Turn[] = [await render('—')];
for (let turn = 0; turn < Number(turns); turn += 1) told.push(await render(edit()));
console.log(JSON.stringify({ told, day: now.day }));

/** Makes one edit that every check lets pass; says in words what it was. */
function edit(): string {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const after = randomEdit(now, random);
    const changed = [...after.files].filter(([path, text]) => now.files.get(path) !== text);
    if (after.words === '' || (changed.length === 0 && after.day === now.day)) continue;
    for (const [path, text] of changed) writeFileSync(join(data, path), text);
    if (loaded(after.day).portal) {
      now = after;
      return after.words;
    }
    for (const [path] of changed) writeFileSync(join(data, path), now.files.get(path) ?? '');
  }
  throw new Error(`${TRIES} edits were refused one after another`);
}

function loaded(asOf: Day) {
  return loadPortal(data, asOf, { asOf, offRecord: true });
}

async function render(words: string): Promise<Turn> {
  const { portal, lists, files, problems } = loaded(now.day);
  if (!portal) throw new Error(`${problems[0]?.file} ${problems[0]?.message}`);
  now = { files, day: now.day };
  const handed = watched(portal, lists);
  handOver(handed);
  // Pages hold a portal from when they are loaded: each turn loads them from a folder of its own, where
  // packages are found from.
  const program = mkdtempSync(resolve('.build/program-'));
  cpSync(compiled, program, { recursive: true });
  const kept = new KeptPages([], handed.reads, join(room, 'kept'));
  const { renderer } = await openCompiled(program, (load) => kept.loading(load));
  const site = mkdtempSync(join(room, 'site-'));
  const toMake = new Set(kept.place(site, renderer.files, () => true).toMake);
  const different: string[] = [];
  for (const file of renderer.files) {
    const path = join(site, file);
    if (toMake.has(file)) {
      const bytes = await kept.making(file, () => renderer.render(file));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    } else if (!readFileSync(path).equals(await renderer.render(file))) different.push(file);
  }
  kept.save(site, []);
  for (const folder of [program, site]) rmSync(folder, { recursive: true });
  const count = renderer.files.length;
  return { words, files: count, stood: count - toMake.size, different };
}
