import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps of what lies in a folder what was used last; another build beside this one may take away the same. */
export function dropOldest(folder: string, most: number): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= most) return;
  const used = new Map(
    paths.map((path) => [path, statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0]),
  );
  const byUse = paths.sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0));
  for (const path of byUse.slice(most)) rmSync(path, { recursive: true, force: true });
}
