import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeFile } from '../decode-file.ts';
import { WORK_FOLDER } from './folder.ts';
import { takeLock } from './lock.ts';

/** What is to become of the files of a folder; paths below it, with forward slashes. */
export interface FolderChanges {
  readonly written: ReadonlyMap<string, string | Uint8Array>;
  readonly removed?: readonly string[];
  /** Files that the changes were worked out from; one that is written and not among them is new. */
  readonly basis: ReadonlyMap<string, string>;
}

/** One file of a change: its number under the work folder, and whether it is written or taken away. */
interface Step {
  readonly path: string;
  readonly writes: boolean;
}

const JOURNAL = 'journal.json';

/**
 * Makes all changes or none. The new files are written aside first; then the journal says that they
 * are whole; then they are moved into their places, the old ones aside. A run that is cut short before
 * the journal has changed nothing, one cut short after it is finished by whoever comes next. UTF-8.
 */
export function changeFolder(folder: string, changes: FolderChanges): void {
  const work = join(folder, WORK_FOLDER);
  const giveBack = takeLock(join(work, 'lock'));
  try {
    finish(folder, work);
    refuseMoved(folder, changes);
    const steps = [
      ...[...changes.written.keys()].map((path) => ({ path, writes: true })),
      ...(changes.removed ?? []).map((path) => ({ path, writes: false })),
    ];
    try {
      for (const [index, { path, writes }] of steps.entries())
        if (writes) writeSynced(join(work, `${index}.new`), changes.written.get(path) ?? '');
      writeSynced(join(work, `${JOURNAL}.part`), JSON.stringify(steps));
      renameSync(join(work, `${JOURNAL}.part`), join(work, JOURNAL));
      moveIn(folder, work, steps);
    } catch (error) {
      if (existsSync(join(work, JOURNAL))) moveOut(folder, work, steps);
      clear(work);
      throw error;
    }
    clear(work);
  } finally {
    giveBack();
    removeEmpty(work);
  }
}

/** Finishes, or clears away, what a run that was cut short has left in a folder. */
export function finishChanges(folder: string): void {
  const work = join(folder, WORK_FOLDER);
  if (!existsSync(work)) return;
  const giveBack = takeLock(join(work, 'lock'));
  try {
    finish(folder, work);
  } finally {
    giveBack();
    removeEmpty(work);
  }
}

/** Writes a single file: whole, or as it was. */
export function writeWhole(file: string, content: string | Uint8Array, mode?: number): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeSynced(part, content, mode);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function finish(folder: string, work: string): void {
  const journal = join(work, JOURNAL);
  if (existsSync(journal))
    moveIn(folder, work, JSON.parse(readFileSync(journal, 'utf8')) as readonly Step[]);
  clear(work);
}

/** Moves new files in and old ones aside; what has been moved already is left as it is. */
function moveIn(folder: string, work: string, steps: readonly Step[]): void {
  for (const [index, { path, writes }] of steps.entries()) {
    const [target, fresh, old] = places(folder, work, index, path);
    if (writes && !existsSync(fresh)) continue;
    mkdirSync(dirname(target), { recursive: true });
    if (existsSync(target) && !existsSync(old)) renameSync(target, old);
    if (writes) renameSync(fresh, target);
  }
}

/** Puts everything back as it was. */
function moveOut(folder: string, work: string, steps: readonly Step[]): void {
  for (const [index, { path, writes }] of steps.entries()) {
    const [target, fresh, old] = places(folder, work, index, path);
    if (writes && !existsSync(fresh) && existsSync(target)) renameSync(target, fresh);
    if (existsSync(old)) renameSync(old, target);
  }
}

function places(folder: string, work: string, index: number, path: string) {
  return [join(folder, path), join(work, `${index}.new`), join(work, `${index}.old`)] as const;
}

/** The journal goes first: without it, what is left beside it means nothing. */
function clear(work: string): void {
  rmSync(join(work, JOURNAL), { force: true });
  for (const name of namesIn(work)) if (!name.startsWith('lock')) rmSync(join(work, name));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Takes the work folder away unless another command has begun in it. */
function removeEmpty(work: string): void {
  try {
    rmdirSync(work);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(code)) throw error;
  }
}

function writeSynced(file: string, content: string | Uint8Array, mode = 0o666): void {
  const handle = openSync(file, 'w', mode);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Somebody else changed what the changes were worked out from: they would undo it. */
function refuseMoved(folder: string, { basis, written }: FolderChanges): void {
  for (const path of new Set([...basis.keys(), ...written.keys()])) {
    const file = join(folder, path);
    // Of files that are no text only the names were read.
    const read = (): string | null => decodeFile(path, readFileSync(file)).text;
    const now = existsSync(file) ? (basis.get(path) === '' ? '' : read()) : null;
    if (now !== (basis.get(path) ?? null)) throw new FolderMoved(path);
  }
}

/** Works again, from the beginning, when the folder was changed meanwhile by another command. */
export function untilStill<Result>(work: () => Result): Result {
  for (let left = 5; ; left -= 1) {
    try {
      return work();
    } catch (error) {
      if (left === 0 || !(error instanceof FolderMoved)) throw error;
    }
  }
}

/** Thrown when a file is no longer what a change was worked out from; nothing has been written. */
export class FolderMoved extends Error {
  readonly code = 'ERR_MOVED';

  constructor(path: string) {
    super(`${path} 在这期间被别人改过，什么也没有写。请再运行一次。`);
  }
}
