import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Day, dayInShanghai } from '../../domain/day.ts';
import { hasErrors, type Problem, sortProblems } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programmes/programme.ts';
import { isSampleFile } from '../../domain/sample.ts';
import type { Village } from '../../domain/village.ts';
import { problemReport } from '../../intake/problem-words.ts';
import { type Assembly, type AssemblyOptions, assemble } from '../assemble.ts';
import type { Portal } from '../portal.ts';
import type { DataFiles } from '../reading.ts';
import { recordProblems } from '../record/hold.ts';
import { keyProblems } from '../record/key-mark.ts';
import { hiddenBySettings } from '../record/settings-held.ts';
import { readAttachments } from './attachments.ts';
import { filePieces } from './file-pieces.ts';
import { listFolder } from './folder.ts';
import { folderFaults, readText } from './source-files.ts';
import { sourceFolders } from './sources.ts';
import { finishChanges } from './write.ts';

/** Files that explain a data folder to people and are not data. */
const NOT_DATA = /(^|\/)(README\.md|LICENSE|\.git(?:keep|ignore|attributes))$/;
/** What is read as text; of other files the names are enough. */
const TEXT = /\.(?:csv|jsonl?)$/;

/** A data folder as it was found: the texts of its files, and what is wrong with the files themselves. */
export interface OpenedFolder {
  readonly files: DataFiles;
  readonly problems: readonly Problem[];
}

/**
 * Opens every file of a data folder as text; of files that `wanted` leaves out only the name. Nothing
 * that is there is passed over: what is no plain file, or no plain text, is a problem.
 */
export function openDataFolder(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): OpenedFolder {
  if (!existsSync(folder)) throw missingFolder(folder);
  finishChanges(folder);
  const files = new Map<string, string>();
  const problems = folderFaults(folder);
  for (const path of listFolder(folder).files) {
    if (NOT_DATA.test(path)) continue;
    if (!TEXT.test(path) || !wanted(path)) {
      files.set(path, '');
      continue;
    }
    const { text, problems: found } = readText(folder, path);
    problems.push(...found);
    if (text !== null) files.set(path, text);
  }
  return { files, problems };
}

/** A folder that is not there was written wrongly: scripts answer with their help. */
function missingFolder(folder: string): Error {
  return Object.assign(new Error(`没有这个数据文件夹：${folder}`), { code: 'ENOENT' });
}

/** Texts of a data folder that is in order; throws in plain words what is wrong with it where it is not. */
export function readDataFolder(folder: string): DataFiles {
  const { files, problems } = openDataFolder(folder);
  if (hasErrors(problems)) {
    const message = problemReport(sortProblems(problems));
    throw Object.assign(new Error(message), { code: 'ERR_FOLDER' });
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
  /** Does not hold the data against the register: for the commands that put something on record. */
  readonly offRecord?: boolean;
}

/** A data folder as it was read, and what was made of it. */
export interface Loaded extends Assembly {
  readonly files: DataFiles;
  /** The same folder as it would be with files written and removed, held against its register. */
  readonly changed: (change: {
    readonly written: ReadonlyMap<string, string>;
    readonly removed: readonly string[];
  }) => Loaded;
}

/** Loads and assembles a data folder. `PORTAL_DATE` outranks the configured `asOf`. */
export function loadPortal(dataFolder: string, today: Day, options: LoadOptions = {}): Loaded {
  return load(dataFolder, today, openDataFolder(dataFolder), options);
}

/** Loads a data folder and counts its payouts, reading their ledgers bit by bit and keeping none. */
export function countPortal(dataFolder: string, today: Day): Assembly {
  const opened = openDataFolder(dataFolder, (path) => !LEDGER.test(path));
  const pieces = (path: string): Iterable<string> => filePieces(join(dataFolder, path));
  return load(dataFolder, today, opened, { countOnly: true, pieces });
}

const LEDGER = /^(?:sample\/)?payouts\//;

function load(dataFolder: string, today: Day, opened: OpenedFolder, options: LoadOptions): Loaded {
  const { files, problems } = opened;
  const changed: Loaded['changed'] = ({ written, removed }) => {
    const left = new Map([...files, ...written]);
    for (const path of removed) left.delete(path);
    return load(dataFolder, today, { ...opened, files: left }, { ...options, offRecord: false });
  };
  const attachments = readAttachments(dataFolder, files);
  const asOf = options.asOf ?? process.env.PORTAL_DATE;
  const assembly = assemble(files, today, { ...options, asOf, attachments });
  // A file that cannot be read leaves holes that look like many other faults.
  if (hasErrors(problems)) {
    return { ...assembly, files, changed, portal: null, problems: sortProblems(problems) };
  }
  // Ledgers that are only counted leave no rows to be held against it.
  const inRecord =
    options.offRecord || options.countOnly || !assembly.portal
      ? []
      : heldAgainst(assembly, assembly.portal);
  return {
    ...assembly,
    files,
    changed,
    portal: hasErrors(inRecord) ? null : assembly.portal,
    problems: sortProblems([...assembly.problems, ...problems, ...inRecord]),
  };
}

/** What the register, or its not being there, has against a folder. */
function heldAgainst({ published }: Assembly, { asOf, config }: Portal): Problem[] {
  const { statements, register } = published();
  return [
    ...keyProblems(register, config),
    ...hiddenBySettings({ statements, register }, config),
    ...recordProblems({ statements, register }, asOf, !config.sample),
  ];
}

/** Real villages, and the programmes as read and as written: what the sample generator starts from. */
export function loadRules(dataFolder: string): {
  readonly real: readonly Village[];
  readonly programmes: readonly { readonly programme: Programme; readonly text: string }[];
} {
  const files = new Map([...readDataFolder(dataFolder)].filter(([path]) => !isSampleFile(path)));
  const { portal, problems } = assemble(files, '2022-12-15');
  if (!portal) throw new Error(`data folder ${dataFolder} has ${problems.length} problems`);
  return {
    real: portal.villages,
    programmes: portal.programmes.map((programme) => ({
      programme,
      text: files.get(`programmes/${programme.id}.json`) ?? '',
    })),
  };
}
