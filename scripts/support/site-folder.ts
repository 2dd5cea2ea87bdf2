import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { copyFolder } from '../../src/portal/fs/copy-folder.ts';
import { isRunning, takeLock } from '../../src/portal/fs/lock.ts';
import { wrongUse } from './main.ts';

/** Where builds make their sites before they are published. */
export const BUILD_FOLDER = '.build';
const LOCK = join(BUILD_FOLDER, 'swap.lock');

/** The folder that readers get, with links followed: a link to a web root stays a link. */
export function sitePlace(out: string): string {
  const whole = resolve(out);
  try {
    return realpathSync(whole);
  } catch {
    try {
      return resolve(dirname(whole), readlinkSync(whole));
    } catch {
      return whole;
    }
  }
}

/**
 * Replaces the site in `out` by the one in `fresh`. Beside it the new one is named ready, the old one
 * is moved aside and the ready one moved in: whatever cuts that short, `settleSite` knows from what is
 * left which of the two to put there.
 */
export function swapSite(fresh: string, out: string): void {
  const giveBack = takeLock(LOCK);
  try {
    settle(out);
    refuseOtherFolder(out);
    try {
      swapBeside(fresh, out);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // A volume mounted there cannot be renamed, a web root's parent may belong to somebody else.
      if (!existsSync(out) || !['EXDEV', 'EBUSY', 'EACCES', 'EPERM', 'EROFS'].includes(code))
        throw error;
      settle(out);
      swapInside(existsSync(fresh) ? fresh : beside(out).ready, out);
    }
  } finally {
    giveBack();
  }
}

/** Finishes or undoes what a build that was cut short has left beside the site or in it. */
export function settleSite(out: string): void {
  const giveBack = takeLock(LOCK);
  try {
    settle(out);
  } finally {
    giveBack();
  }
}

/** A folder for one build alone; those of builds that died are taken away. */
export function buildFolder(): string {
  mkdirSync(BUILD_FOLDER, { recursive: true });
  for (const name of readdirSync(BUILD_FOLDER)) {
    const pid = /^next-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(BUILD_FOLDER, name), { recursive: true, force: true });
  }
  const folder = resolve(BUILD_FOLDER, `next-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

function beside(out: string) {
  const named = (end: string): string => join(dirname(out), `.${basename(out)}.${end}`);
  return { ready: named('ready'), old: named('old'), part: named('part') };
}

function swapBeside(fresh: string, out: string): void {
  const { ready, old, part } = beside(out);
  mkdirSync(dirname(out), { recursive: true });
  moveTree(fresh, ready, part);
  if (existsSync(out)) renameSync(out, old);
  renameSync(ready, out);
  remove(old);
}

function settle(out: string): void {
  const { ready, old, part } = beside(out);
  if (!existsSync(out)) {
    if (existsSync(ready)) renameSync(ready, out);
    else if (existsSync(old)) renameSync(old, out);
  } else finishInside(out);
  for (const left of [ready, old, part]) remove(left);
}

/** Moves a folder, over to another file system where it must; it bears its name only when it is whole. */
function moveTree(from: string, to: string, part: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFolder(from, part);
    renameSync(part, to);
    remove(from);
  }
}

const NEXT = '.next-site';
const NAMES = '.next-site.json';

/** Replaces what is in a folder, entry by entry: once the names are written down, it will be finished. */
function swapInside(fresh: string, out: string): void {
  const next = join(out, NEXT);
  moveTree(fresh, next, join(out, `${NEXT}.part`));
  writeFileSync(join(out, NAMES), JSON.stringify(readdirSync(next)));
  finishInside(out);
}

function finishInside(out: string): void {
  const list = join(out, NAMES);
  const next = join(out, NEXT);
  if (existsSync(list)) {
    const names = new Set(JSON.parse(readFileSync(list, 'utf8')) as readonly string[]);
    for (const name of existsSync(next) ? readdirSync(next) : []) {
      remove(join(out, name));
      renameSync(join(next, name), join(out, name));
    }
    for (const name of readdirSync(out))
      if (!names.has(name) && !name.startsWith(NEXT)) remove(join(out, name));
  }
  for (const left of [next, `${next}.part`, list]) remove(left);
}

/** A folder of somebody's work, named by mistake, would be lost. */
function refuseOtherFolder(out: string): void {
  if (!existsSync(out) || existsSync(join(out, 'index.html'))) return;
  if (readdirSync(out).every((name) => name.startsWith('.'))) return;
  throw wrongUse(`${out} 里放着别的东西，不是网站（没有 index.html），没有动它。请换一个文件夹。`);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
