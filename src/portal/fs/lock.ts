import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, resolve } from 'node:path';

/** Longest time that work under a lock takes; what is older was left by a run that died. */
const OLDEST = 10 * 60_000;
const WAIT = 60_000;
const PAUSE = 100;
/** Far longer than a lock is empty before it is written; one that stays so was left by a run that died. */
const EMPTY = 5_000;

/** Locks that this process holds. */
const held = new Set<string>();

/**
 * Takes the lock that stands for a folder, waiting for another command to give it back; gives the
 * function that gives it back. A lock that was left by a command that is gone is taken over.
 */
export function takeLock(file: string): () => void {
  const path = resolve(file);
  if (held.has(path)) return () => {};
  const start = performance.now();
  let told = false;
  while (!made(path)) {
    clearDead(path);
    const waited = performance.now() - start;
    if (waited > WAIT) throw busy(path);
    if (!told && waited > 1_000) {
      console.error('另一个命令正在写这个文件夹，等它写完……');
      told = true;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

/** Makes a folder; throws what really stands against it, which making its parents too would hide. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    mkdirSync(folder);
  }
}

function made(path: string): boolean {
  makeFolder(dirname(path));
  try {
    const handle = openSync(path, 'wx');
    try {
      writeSync(handle, `${process.pid} ${hostname()} ${performance.timeOrigin}`);
    } catch (error) {
      // A full disk takes the file and not its words; left empty it would keep the next command waiting.
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(handle);
    }
    return true;
  } catch (error) {
    // The folder may be taken away between the two steps by a command that has finished.
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Takes a dead lock away. Only one command may at a time, and only the lock that it looked at. */
function clearDead(path: string): void {
  const seen = textOf(path);
  if (seen === null || isAlive(path, seen)) return;
  const clearing = `${path}-clearing`;
  if (ageOf(clearing) > PAUSE * 100) rmSync(clearing, { force: true });
  try {
    closeSync(openSync(clearing, 'wx'));
  } catch {
    return;
  }
  if (textOf(path) === seen) rmSync(path, { force: true });
  rmSync(clearing, { force: true });
}

function isAlive(path: string, text: string): boolean {
  const [pid = '', host] = text.split(' ');
  if (ageOf(path) > (text === '' ? EMPTY : OLDEST)) return false;
  // Another machine, or a lock that is being written this moment.
  if (host !== hostname() || !/^\d+$/.test(pid)) return true;
  return Number(pid) !== process.pid && isRunning(Number(pid));
}

/** Whether a process of this machine is running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** How long ago a file was written, in milliseconds; 0 when there is none. */
function ageOf(path: string): number {
  try {
    return performance.timeOrigin + performance.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function busy(path: string): Error {
  return Object.assign(
    new Error(
      `另一个命令一直在写这个文件夹，等了 ${WAIT / 1000} 秒。什么也没有写，请过一会再运行；确定没有别的命令在运行，就删掉 ${path}。`,
    ),
    { code: 'ERR_BUSY' },
  );
}
