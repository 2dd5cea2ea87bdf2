import { join } from 'node:path';
import { type Day, dayInShanghai } from '../../domain/day.ts';
import { sortProblems } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import type { Town, Village } from '../../domain/village.ts';
import { type Assembly, type AssemblyOptions, assemble } from '../assemble.ts';
import type { DataFiles } from '../reading.ts';
import { readAttachments } from './attachments.ts';
import { filePieces } from './file-pieces.ts';
import { listFolder, oddProblems, readText } from './folder.ts';
import { sourceFolders } from './sources.ts';
import { finishChanges } from './write.ts';

/** Files that explain a data folder to people and are not data. */
const NOT_DATA = /(^|\/)(README\.md|LICENSE|\.git(?:keep|ignore|attributes))$/;
/** What is read as text; of other files the names are enough. */
const TEXT = /\.(?:csv|json)$/;

/** Reads every file of a data folder as text; of files that `wanted` leaves out only the name. */
export function readDataFolder(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): DataFiles {
  finishChanges(folder);
  const files = new Map<string, string>();
  for (const path of listFolder(folder).files) {
    if (NOT_DATA.test(path)) continue;
    files.set(path, TEXT.test(path) && wanted(path) ? readText(join(folder, path)) : '');
  }
  return files;
}

/** Where the data lies and which day it is, from the environment: the one place that asks. */
export function surroundings(): { dataFolder: string; today: Day } {
  const today = process.env.PORTAL_DATE ?? dayInShanghai(Date.now());
  return { dataFolder: sourceFolders().data, today };
}

/** What a loading may be told: beside what an assembly may, the sizes of the published attachments. */
export interface LoadOptions extends AssemblyOptions {
  readonly attachmentSizes?: ReadonlyMap<string, number>;
}

/** A data folder as it was read, and what was made of it. */
export interface Loaded extends Assembly {
  readonly files: DataFiles;
}

/** Loads and assembles a data folder. `PORTAL_DATE` outranks the configured `asOf`. */
export function loadPortal(dataFolder: string, today: Day, options: LoadOptions = {}): Loaded {
  return load(dataFolder, today, readDataFolder(dataFolder), options);
}

/** Loads a data folder and counts its payouts, reading their ledgers bit by bit and keeping none. */
export function countPortal(dataFolder: string, today: Day): Assembly {
  const files = readDataFolder(dataFolder, (path) => !LEDGER.test(path));
  const pieces = (path: string): Iterable<string> => filePieces(join(dataFolder, path));
  return load(dataFolder, today, files, { countOnly: true, pieces });
}

const LEDGER = /^(?:sample\/)?payouts\//;

function load(dataFolder: string, today: Day, files: DataFiles, options: AssemblyOptions): Loaded {
  const attachments = readAttachments(dataFolder, files);
  const asOf = options.asOf ?? process.env.PORTAL_DATE;
  const assembly = assemble(files, today, { ...options, asOf, attachments });
  const odd = oddProblems('', listFolder(dataFolder));
  if (odd.length === 0) return { ...assembly, files };
  return {
    ...assembly,
    files,
    portal: null,
    problems: sortProblems([...assembly.problems, ...odd]),
  };
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
