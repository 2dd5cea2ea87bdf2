import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Day, dayInShanghai } from '../../domain/day.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Town, Village } from '../../domain/village.ts';
import { type Assembly, type AssemblyOptions, assemble } from '../assemble.ts';
import type { DataFiles } from '../reading.ts';
import { readAttachments } from './attachments.ts';
import { filePieces } from './file-pieces.ts';

/** Files that explain a data folder to people and are not data, and the history kept beside it. */
const NOT_DATA = /(^|\/)(README\.md|LICENSE|\.git(?:keep|ignore|attributes)?)$|(^|\/)\.git\//;
/** What is read as text; of other files the names are enough. */
const TEXT = /\.(?:csv|json)$/;

/** Reads every file of a data folder as text; of files that `wanted` leaves out only the name. */
export function readDataFolder(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): DataFiles {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (NOT_DATA.test(path)) continue;
    files.set(
      path,
      TEXT.test(path) && wanted(path) ? readFileSync(join(folder, path), 'utf8') : '',
    );
  }
  return files;
}

/** Where the data lies and which day it is, from the environment: the one place that asks. */
export function surroundings(): { dataFolder: string; today: Day } {
  const today = process.env.PORTAL_DATE ?? dayInShanghai(Date.now());
  return { dataFolder: process.env.PORTAL_DATA ?? 'data', today };
}

/** Loads and assembles a data folder. `PORTAL_DATE` outranks the configured `asOf`. */
export function loadPortal(dataFolder: string, today: Day): Assembly {
  return load(dataFolder, today, readDataFolder(dataFolder), {});
}

/** Loads a data folder and counts its payouts, reading their ledgers bit by bit and keeping none. */
export function countPortal(dataFolder: string, today: Day): Assembly {
  const files = readDataFolder(dataFolder, (path) => !LEDGER.test(path));
  const pieces = (path: string): Iterable<string> => filePieces(join(dataFolder, path));
  return load(dataFolder, today, files, { countOnly: true, pieces });
}

const LEDGER = /^(?:sample\/)?payouts\//;

function load(
  dataFolder: string,
  today: Day,
  files: DataFiles,
  options: AssemblyOptions,
): Assembly {
  const attachments = readAttachments(dataFolder, files);
  return assemble(files, today, { ...options, asOf: process.env.PORTAL_DATE, attachments });
}

/** Towns, villages and programmes alone, without the ledgers: what the sample generator starts from. */
export function loadPlaces(dataFolder: string): {
  readonly towns: readonly Town[];
  readonly villages: readonly Village[];
  readonly programmes: readonly Programme[];
} {
  const files = [...readDataFolder(dataFolder)].filter(([path]) => !path.startsWith('sample/'));
  const { portal, problems } = assemble(new Map(files), '2022-12-15');
  if (!portal) throw new Error(`data folder ${dataFolder} has ${problems.length} problems`);
  const { towns, villages, programmes } = portal;
  return { towns, villages, programmes };
}
