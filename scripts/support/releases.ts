import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { copyFolder, linkOrCopy } from '../../src/portal/fs/copy-folder.ts';
import { isRunning, takeLock } from '../../src/portal/fs/lock.ts';
import { readSums, SUMS, sha256 } from '../../src/portal/fs/sums.ts';
import { writeWhole } from '../../src/portal/fs/write.ts';
import { swapSite } from './site-folder.ts';

/** Where a release lies, below the folder of releases: the site itself, and what goes with it. */
export const SITE = 'site';
/** What readers get: a link to the site of one release. */
const CURRENT = 'current';
const ORDER = 'releases.json';
const PART = /^\.part-(\d+)(?:-copy)?$/;

/** The name of a release: what its sums come to. */
export function nameOf(sums: string): string {
  return sha256(sums).slice(0, 16);
}

/** Releases of a folder, the oldest first. */
export function releasesIn(folder: string): readonly string[] {
  const file = join(folder, ORDER);
  const names = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
  return names.filter((name) => existsSync(join(folder, name, SUMS)));
}

/** The release that readers get; null before the first. */
export function currentIn(folder: string): string | null {
  const place = join(folder, CURRENT);
  try {
    return basename(dirname(resolve(folder, readlinkSync(place))));
  } catch {
    const file = join(folder, `${CURRENT}.txt`);
    return existsSync(place) && existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
  }
}

/** A folder in which a release is made ready; those of runs that died are taken away. */
export function partFolder(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const [, pid] = PART.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(folder, name));
  }
  const part = join(folder, `.part-${process.pid}`);
  remove(part);
  mkdirSync(part);
  return part;
}

/**
 * Takes a folder that is whole in as a release, and lets readers have it. It bears its name only when it
 * is whole, and readers get it by one rename: cut short anywhere, they have the old one or the new one.
 */
export function take(folder: string, part: string, name: string, keep: number): void {
  const giveBack = takeLock(join(folder, '.lock'));
  try {
    const place = join(folder, name);
    if (!existsSync(join(place, SUMS))) {
      remove(place);
      renameSync(part, place);
    }
    const others = releasesIn(folder).filter((other) => other !== name);
    writeOrder(folder, [...others, name]);
    show(folder, name);
    // Those that were shown last stay: the new one, and as many before it as were asked for.
    const left = [...others.slice(Math.max(0, others.length - keep + 1)), name];
    writeOrder(folder, left);
    for (const other of others) if (!left.includes(other)) remove(join(folder, other));
  } finally {
    giveBack();
  }
}

/**
 * Takes a site in as a release without moving it: files that the release shown has too are linked, the
 * others copied. Gives how many were copied.
 */
export function takeLinked(
  folder: string,
  site: string,
  { name, sums }: { readonly name: string; readonly sums: string },
  keep: number,
): number {
  const part = partFolder(folder);
  try {
    const shown = currentIn(folder);
    const at = shown === null ? '' : join(folder, shown);
    const there = readSums(shown === null ? '' : readFileSync(join(at, SUMS), 'utf8'));
    let copied = 0;
    for (const [path, digest] of readSums(sums)) {
      const target = join(part, SITE, path);
      mkdirSync(dirname(target), { recursive: true });
      if (there.get(path) === digest) linkOrCopy(join(at, SITE, path), target);
      else {
        copyFileSync(join(site, path), target);
        copied += 1;
      }
    }
    writeWhole(join(part, SUMS), sums);
    take(folder, part, name, keep);
    return copied;
  } finally {
    remove(part);
  }
}

/** Lets readers have a release that is there already. */
export function showAgain(folder: string, name: string): void {
  const giveBack = takeLock(join(folder, '.lock'));
  try {
    show(folder, name);
  } finally {
    giveBack();
  }
}

function show(folder: string, name: string): void {
  const place = join(folder, CURRENT);
  const next = `${place}.next`;
  remove(next);
  if (existsSync(place) && !lstatSync(place).isSymbolicLink()) copyIn(folder, name);
  else {
    try {
      symlinkSync(linkTo(folder, name), next, 'junction');
      renameSync(next, place);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      // Some file systems have no links.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(code)) throw error;
      copyIn(folder, name);
    }
  }
}

/** A junction of Windows wants the whole path; elsewhere the folder may be moved with its link. */
function linkTo(folder: string, name: string): string {
  return process.platform === 'win32' ? resolve(folder, name, SITE) : join(name, SITE);
}

function copyIn(folder: string, name: string): void {
  const place = join(folder, CURRENT);
  const copy = join(folder, `.part-${process.pid}-copy`);
  remove(copy);
  copyFolder(join(folder, name, SITE), copy);
  swapSite(copy, place);
  writeWhole(join(folder, `${CURRENT}.txt`), `${name}\n`);
}

function writeOrder(folder: string, names: readonly string[]): void {
  writeWhole(join(folder, ORDER), `${JSON.stringify(names)}\n`);
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true });
}
