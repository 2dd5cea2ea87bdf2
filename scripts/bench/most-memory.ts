import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

const EVERY = 50;

/**
 * Runs a script of Node and tells the most memory, in MB, that it and all it starts held at one time; what
 * several of them share is counted once. Linux only: other systems tell no such figure.
 */
export async function mostMemory(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let most = 0;
  const look = setInterval(() => {
    const held = familyOf(child.pid ?? 0).map(heldBy);
    most = Math.max(
      most,
      held.reduce((sum, own) => sum + own, 0),
    );
  }, EVERY);
  const [status] = await once(child, 'exit');
  clearInterval(look);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return Math.round(most / 1024);
}

/** A process and all below it. */
function familyOf(pid: number): number[] {
  const children = (): number[] =>
    readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      (read(`/proc/${pid}/task/${task}/children`).match(/\d+/g) ?? []).map(Number),
    );
  try {
    return [pid, ...children().flatMap(familyOf)];
  } catch {
    return [];
  }
}

/** Its share of memory, in KB. */
function heldBy(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A file that may be gone by the time that it is read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
