import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../portal/fs/lock.ts';

/**
 * A fresh folder that no other desk of this home, and no build that outlived its desk, works in. What desks
 * that are gone have left is taken away.
 */
export function ownRoom(work: string, name: string): string {
  const rooms = join(work, name);
  mkdirSync(rooms, { recursive: true });
  for (const left of readdirSync(rooms)) {
    const pid = Number(/^(\d+)-/.exec(left)?.[1] ?? 0);
    if (pid === 0 || !isRunning(pid)) rmSync(join(rooms, left), { recursive: true, force: true });
  }
  return mkdtempSync(join(rooms, `${process.pid}-`));
}
